package org.orderwatch.cases.projecting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.time.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Today, where the agency is. */
@Component
public class AgencyDay {

  private final JdbcClient jdbc;
  private final Clock clock;

  AgencyDay(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Today's date in the zone of the agency of the present work.
   *
   * @return the date
   */
  public LocalDate today() {
    ZoneId zone =
        jdbc.sql("select zone from agency where id = ?")
            .param(AgencyContext.required().value())
            .query(String.class)
            .optional()
            .map(ZoneId::of)
            .orElse(Zones.UNKNOWN);
    return Zones.today(clock, zone);
  }
}
