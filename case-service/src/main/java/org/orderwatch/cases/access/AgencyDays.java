package org.orderwatch.cases.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What day it is for the agency of the present work. */
@Component
@Transactional(readOnly = true)
public class AgencyDays {

  private final JdbcClient jdbc;
  private final Clock clock;

  AgencyDays(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The zone in which the agency's people read "today".
   *
   * @return its zone
   */
  public ZoneId zone() {
    return jdbc.sql("select zone from agency where id = ?")
        .param(AgencyContext.required().value())
        .query((row, _) -> ZoneId.of(row.getString(1)))
        .single();
  }

  /**
   * Today's date for the agency.
   *
   * @return the date there
   */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }
}
