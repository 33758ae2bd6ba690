package org.orderwatch.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseProvisioningIT {

  @TempDir static Path folder;

  private static PostgresServer server;
  private static DatabaseProvisioning provisioning;
  private static ServiceDatabases orders;

  @BeforeAll
  static void start() {
    server = PostgresServer.throwAway();
    provisioning =
        new DatabaseProvisioning(server.address(), Secrets.in(folder.resolve("s.properties")));
    orders = provisioning.provision("orders");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void provisioningAgainChangesNothing() {
    assertThat(provisioning.provision("orders")).isEqualTo(orders);
  }

  @Test
  void anUnknownPasswordIsRefused() {
    assertThatThrownBy(() -> query(orders.url(), new Login("postgres", "guess"), "select 1"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void requestsAndWorkersEndTransactionsAfterThirtySecondsAndMigrationsDoNot() throws Exception {
    assertThat(query(orders.url(), orders.app(), "show transaction_timeout")).isEqualTo("30s");
    assertThat(query(orders.url(), orders.worker(), "show transaction_timeout")).isEqualTo("30s");
    assertThat(query(orders.url(), orders.owner(), "show transaction_timeout")).isEqualTo("0");
  }

  @Test
  void requestsMayNotMakeTablesAndWorkersMayMakeSchemas() throws Exception {
    assertThatThrownBy(() -> execute(orders.url(), orders.app(), "create table t (i int)"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> execute(orders.url(), orders.app(), "create schema s"))
        .hasMessageContaining("permission denied");
    execute(orders.url(), orders.worker(), "create schema made_by_worker");
  }

  @Test
  void noRoleOfTheServiceReachesItsKeysOrAnotherService() {
    ServiceDatabases cases = provisioning.provision("cases");
    assertThatThrownBy(() -> query(orders.keysUrl(), orders.app(), "select 1"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> query(orders.keysUrl(), orders.owner(), "select 1"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> query(cases.url(), orders.worker(), "select 1"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aCopyHoldsWhatTheOriginalHoldsForTheSameRoles() throws Exception {
    ServiceDatabases original = provisioning.provision("notifications");
    execute(original.url(), original.owner(), "create table kept as select 7 as seven");
    execute(original.url(), original.owner(), "grant select on kept to notifications_app");

    ServiceDatabases copy = provisioning.copy(original, "one");

    assertThat(query(copy.url(), copy.app(), "select seven from kept")).isEqualTo("7");
    assertThat(query(copy.keysUrl(), copy.keys(), "select current_database()"))
        .isEqualTo("notifications_one_keys");
    provisioning.drop(copy);
    assertThatThrownBy(() -> query(copy.url(), copy.app(), "select 1"))
        .hasMessageContaining("does not exist");
  }

  private static String query(String url, Login login, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url, login.username(), login.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(String url, Login login, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url, login.username(), login.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
