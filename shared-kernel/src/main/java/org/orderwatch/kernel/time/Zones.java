package org.orderwatch.kernel.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The time zone of a court and the date that it reads on its wall. */
public final class Zones {

  /**
   * Stands in where neither the court nor its jurisdiction gives a zone: the first zone on earth to
   * begin a day, so that a date is taken for a future one only when it is so everywhere.
   */
  public static final ZoneId UNKNOWN = ZoneId.of("Pacific/Kiritimati");

  private Zones() {}

  /**
   * The zone of a court.
   *
   * @param jurisdiction where it sits
   * @param court the court's own zone, or null where it does not differ
   * @return the court's zone, else the jurisdiction's, else {@link #UNKNOWN}
   */
  public static ZoneId of(Jurisdiction jurisdiction, @Nullable ZoneId court) {
    return court != null ? court : jurisdiction.zone().orElse(UNKNOWN);
  }

  /**
   * The zone of a court, from codes as events carry them.
   *
   * @param jurisdiction a code of {@link Jurisdiction}; one that is not known counts as without a
   *     zone
   * @param court the IANA name of the court's own zone, or null where it does not differ
   * @return the court's zone, else the jurisdiction's, else {@link #UNKNOWN}
   * @throws java.time.DateTimeException if the court's zone is no IANA name
   */
  public static ZoneId of(String jurisdiction, @Nullable String court) {
    if (court != null) {
      return ZoneId.of(court);
    }
    return Jurisdiction.of(jurisdiction).flatMap(Jurisdiction::zone).orElse(UNKNOWN);
  }

  /**
   * Today's date at a court.
   *
   * @param clock the injected clock
   * @param zone the court's zone
   * @return the date there now
   */
  public static LocalDate today(Clock clock, ZoneId zone) {
    return dateOf(clock.instant(), zone);
  }

  /**
   * The date that an instant falls on at a court.
   *
   * @param instant the moment
   * @param zone the court's zone
   * @return the date there at that moment
   */
  public static LocalDate dateOf(Instant instant, ZoneId zone) {
    return LocalDate.ofInstant(instant, zone);
  }
}
