package org.orderwatch.kernel.operation;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether requests reach the service's database. */
final class DatabaseHealth implements HealthIndicator {

  private static final int SECONDS = 2;

  private final DataSource database;

  DatabaseHealth(DataSource database) {
    this.database = database;
  }

  @Override
  public Health health() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS) ? Health.up().build() : Health.down().build();
    } catch (SQLException e) {
      return Health.down().withDetail("sqlState", String.valueOf(e.getSQLState())).build();
    }
  }
}
