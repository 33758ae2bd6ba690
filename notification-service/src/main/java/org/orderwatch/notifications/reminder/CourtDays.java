package org.orderwatch.notifications.reminder;

import java.time.LocalDate;

/** Tells on which days a court is open: Monday to Friday other than a holiday (section 5). */
@FunctionalInterface
public interface CourtDays {

  /**
   * Asks for one day.
   *
   * @param day a day in the zone of the court
   * @return whether courts are open on it
   */
  boolean isCourtDay(LocalDate day);

  /**
   * Finds the last court day on or before a day.
   *
   * @param day a day in the zone of the court
   * @return that day, or the nearest court day before it
   */
  default LocalDate onOrBefore(LocalDate day) {
    LocalDate found = day;
    while (!isCourtDay(found)) {
      found = found.minusDays(1);
    }
    return found;
  }
}
