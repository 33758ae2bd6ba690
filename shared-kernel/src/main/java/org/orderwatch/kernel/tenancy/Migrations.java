package org.orderwatch.kernel.tenancy;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings a service's database up to date, as its owner. */
public final class Migrations {

  private Migrations() {}

  /**
   * Migrates.
   *
   * @param database which database and which roles
   * @return what was run
   */
  public static Flyway run(DatabaseProperties database) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(database.url(), database.owner().username(), database.owner().password())
            .locations("classpath:db/kernel", "classpath:db/eventstore", "classpath:db/ledger")
            .placeholders(
                Map.of(
                    "owner_role", database.owner().username(),
                    "app_role", database.app().username(),
                    "worker_role", database.worker().username()))
            .outOfOrder(true)
            .connectRetries(10)
            .load();
    flyway.migrate();
    return flyway;
  }
}
