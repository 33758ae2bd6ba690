package org.orderwatch.cases.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.orderwatch.cases.CasesApplication;
import org.orderwatch.kernel.testing.ServiceServers;
import org.orderwatch.kernel.testing.TestServers;
import org.orderwatch.servers.FreePorts;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The case service as it runs for people: on a PostgreSQL and a broker of this JVM, behind a real
 * port. Started at the first use, shared by all integration tests, ended with the JVM.
 */
public final class RunningCases {

  /** What the operator of the tests sends. */
  public static final String OPERATOR_SECRET = "the-operator-secret-of-the-tests-0123456789";

  /** What the secrets of the services' clients end with; each begins with the client's id. */
  private static final String SERVICE_SECRET = "-secret-of-the-tests-0123456789";

  private static final class Holder {
    private static final RunningCases INSTANCE = new RunningCases();
  }

  private final ConfigurableApplicationContext context;
  private final URI address;
  private final Path folder;
  private final Map<String, Object> settings;

  private RunningCases() {
    try {
      folder = Files.createTempDirectory("cases-it");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int port = FreePorts.next();
    address = URI.create("http://127.0.0.1:" + port);
    settings = settings(port);
    context = start(settings);
  }

  /** Starts a further case service; the caller closes it. */
  public static ConfigurableApplicationContext start(Map<String, Object> settings) {
    SpringApplication application = new SpringApplication(CasesApplication.class);
    application.addInitializers(
        starting ->
            starting
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("running-cases", settings)));
    return application.run();
  }

  /** The one running service. */
  public static RunningCases shared() {
    return Holder.INSTANCE;
  }

  /** The secret of a service's client. */
  public static String serviceSecret(String client) {
    return client + SERVICE_SECRET;
  }

  /** Where it answers. */
  public URI address() {
    return address;
  }

  /** A part of the running service. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The whole of the running service's parts. */
  public ConfigurableApplicationContext context() {
    return context;
  }

  /** What it was started with, to start another beside it. */
  public Map<String, Object> settings() {
    return new LinkedHashMap<>(settings);
  }

  /** The way in that the first start wrote. */
  public Properties firstSignIn() {
    Properties way = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve("first-sign-in"))) {
      way.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return way;
  }

  /** The file of the first way in. */
  public Path firstSignInFile() {
    return folder.resolve("first-sign-in");
  }

  private Map<String, Object> settings(int port) {
    Map<String, Object> all =
        new LinkedHashMap<>(ServiceServers.properties(TestServers.databases("cases")));
    all.put("server.port", port);
    all.put("server.address", "127.0.0.1");
    all.put("spring.main.banner-mode", "off");
    all.put("orderwatch.issuer", address.toString());
    all.put("orderwatch.jwks-uri", address + "/oauth2/jwks");
    all.put("orderwatch.token-uri", address + "/oauth2/token");
    all.put("orderwatch.service-client.id", "case-service");
    all.put("orderwatch.service-client.secret", serviceSecret("case-service"));
    for (String service : new String[] {"order", "case", "notification"}) {
      String client = service + "-service";
      all.put("orderwatch.service-clients." + client, serviceSecret(client));
      all.put("orderwatch.services." + service + "s", address.toString());
    }
    all.put("orderwatch.services.orders", OrdersStandIn.shared().address().toString());
    // All visitors of the tests come from one address; AddressThrottleIT tries this limit.
    all.put("orderwatch.throttle.per-address", 100_000);
    all.put("orderwatch.operator.secret", OPERATOR_SECRET);
    all.put("orderwatch.first-sign-in-file", folder.resolve("first-sign-in").toString());
    return all;
  }
}
