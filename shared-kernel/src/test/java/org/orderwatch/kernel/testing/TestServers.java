package org.orderwatch.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.tenancy.DatabaseProperties;
import org.orderwatch.kernel.tenancy.Migrations;
import org.orderwatch.servers.DatabaseProvisioning;
import org.orderwatch.servers.KafkaServer;
import org.orderwatch.servers.Login;
import org.orderwatch.servers.PostgresAddress;
import org.orderwatch.servers.PostgresServer;
import org.orderwatch.servers.Secrets;
import org.orderwatch.servers.ServiceDatabases;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one PostgreSQL and the one broker of this JVM, started when first asked for: in containers
 * where an engine answers, embedded otherwise. The system property or environment variable {@code
 * ORDERWATCH_TEST_SERVERS} decides: {@code embedded}, {@code containers}, or {@code auto}, which is
 * the default.
 */
public final class TestServers {

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final Map<String, ServiceDatabases> TEMPLATES = new HashMap<>();
  private static @Nullable DatabaseProvisioning provisioning;
  private static @Nullable Broker broker;
  private static @Nullable Boolean containers;

  private TestServers() {}

  /**
   * The broker.
   *
   * @param bootstrapServers where it is
   * @param username for SASL PLAIN, or null if it asks for none
   * @param password of the user, or null
   * @param embedded the embedded broker, which can be stopped and started, or null
   */
  public record Broker(
      String bootstrapServers,
      @Nullable String username,
      @Nullable String password,
      @Nullable KafkaServer embedded) {

    @Override
    public String toString() {
      return bootstrapServers;
    }
  }

  /**
   * The broker of this JVM.
   *
   * @return running
   */
  public static synchronized Broker broker() {
    if (broker == null) {
      broker = containers() ? containerBroker() : embeddedBroker();
    }
    return broker;
  }

  /**
   * Fresh databases for a service, copied from a template that has all migrations of this class
   * path.
   *
   * @param service {@code orders}, {@code cases} or {@code notifications}
   * @return databases that nobody else uses
   */
  public static synchronized ServiceDatabases databases(String service) {
    DatabaseProvisioning provision = provisioning();
    ServiceDatabases template =
        TEMPLATES.computeIfAbsent(
            service,
            name -> {
              ServiceDatabases made = provision.provision(name);
              Migrations.run(properties(made));
              return made;
            });
    return provision.copy(template, "t" + COUNTER.incrementAndGet());
  }

  /**
   * How the kernel reaches databases.
   *
   * @param databases from {@link #databases}
   * @return the same as properties
   */
  public static DatabaseProperties properties(ServiceDatabases databases) {
    return new DatabaseProperties(
        databases.url(), role(databases.owner()), role(databases.app()), role(databases.worker()));
  }

  private static DatabaseProperties.Role role(Login login) {
    return new DatabaseProperties.Role(login.username(), login.password(), 8);
  }

  private static synchronized DatabaseProvisioning provisioning() {
    if (provisioning == null) {
      PostgresAddress address = containers() ? containerPostgres() : embeddedPostgres();
      provisioning = new DatabaseProvisioning(address, Secrets.in(folder().resolve("roles")));
    }
    return provisioning;
  }

  private static boolean containers() {
    if (containers == null) {
      containers =
          switch (mode()) {
            case "embedded" -> false;
            case "containers" -> true;
            default -> engineAnswers();
          };
      System.out.println(
          "Integration tests use "
              + (containers ? "Testcontainers" : "embedded PostgreSQL and Kafka"));
    }
    return containers;
  }

  private static String mode() {
    String property = System.getProperty("ORDERWATCH_TEST_SERVERS");
    String chosen = property != null ? property : System.getenv("ORDERWATCH_TEST_SERVERS");
    return chosen == null ? "auto" : chosen.toLowerCase(Locale.ROOT);
  }

  private static boolean engineAnswers() {
    if (System.getenv("DOCKER_HOST") == null && !Files.exists(Path.of("/var/run/docker.sock"))) {
      return false;
    }
    return DockerClientFactory.instance().isDockerAvailable();
  }

  private static PostgresAddress embeddedPostgres() {
    return PostgresServer.throwAway().address();
  }

  private static Broker embeddedBroker() {
    KafkaServer server = KafkaServer.throwAway();
    return new Broker(server.bootstrapServers(), server.username(), server.password(), server);
  }

  @SuppressWarnings("resource")
  private static PostgresAddress containerPostgres() {
    PostgreSQLContainer container =
        new PostgreSQLContainer(DockerImageName.parse("postgres:18"))
            .withUsername("postgres")
            .withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off");
    container.start();
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
    return new PostgresAddress(
        container.getHost(),
        container.getMappedPort(5432),
        container.getUsername(),
        container.getPassword());
  }

  @SuppressWarnings("resource")
  private static Broker containerBroker() {
    KafkaContainer container =
        new KafkaContainer(DockerImageName.parse("apache/kafka-native:4.2.1"));
    container.start();
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
    return new Broker(container.getBootstrapServers(), null, null, null);
  }

  static Path folder() {
    try {
      Path folder = Files.createTempDirectory("orderwatch-test-");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
