package org.orderwatch.kernel.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.orderwatch.kernel.testing.TestServers;
import org.orderwatch.servers.Login;
import org.orderwatch.servers.ServiceDatabases;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The servers of the platform's own integration tests, started once for the JVM. */
public final class PlatformServers {

  private static final PlatformServers ONE = new PlatformServers();

  private final TestIssuer issuer = TestIssuer.shared();
  private final ServiceDatabases databases = TestServers.databases("platform");
  private final Path folder;

  private PlatformServers() {
    try {
      folder = Files.createTempDirectory("platform");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The servers, running. */
  public static PlatformServers running() {
    return ONE;
  }

  /** Signs tokens. */
  public TestIssuer issuer() {
    return issuer;
  }

  /** The databases of the one service. */
  public ServiceDatabases databases() {
    return databases;
  }

  /** The file of the master keys. */
  public Path masterFile() {
    return folder.resolve("master.keys");
  }

  /** Makes a service use them. */
  public void register(DynamicPropertyRegistry registry) {
    registry.add("spring.application.name", () -> "platform");
    registry.add("orderwatch.database.url", databases::url);
    registry.add("orderwatch.database.owner.username", () -> databases.owner().username());
    registry.add("orderwatch.database.owner.password", () -> databases.owner().password());
    registry.add("orderwatch.database.app.username", () -> databases.app().username());
    registry.add("orderwatch.database.app.password", () -> databases.app().password());
    registry.add("orderwatch.database.worker.username", () -> databases.worker().username());
    registry.add("orderwatch.database.worker.password", () -> databases.worker().password());
    registry.add("orderwatch.keys.url", databases::keysUrl);
    registry.add("orderwatch.keys.username", () -> databases.keys().username());
    registry.add("orderwatch.keys.password", () -> databases.keys().password());
    registry.add("orderwatch.keys.master-file", () -> masterFile().toString());
    registry.add("orderwatch.operator.secret", () -> "the operator's secret");
    registry.add("orderwatch.service-client.id", () -> "test-service");
    registry.add("orderwatch.service-client.secret", () -> "its secret");
    issuer
        .properties()
        .forEach(
            line -> {
              String[] parts = line.split("=", 2);
              registry.add(parts[0], () -> parts[1]);
            });
  }

  /** Runs a statement as the owner of the tables. */
  public void asOwner(String sql) {
    run(databases.owner(), sql);
  }

  /** Ends a session of the request role, as a crash would. */
  public void endSession(int pid) {
    run(databases.app(), "select pg_terminate_backend(" + pid + ")");
  }

  private void run(Login login, String sql) {
    try (var connection =
            DriverManager.getConnection(databases.url(), login.username(), login.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
