package org.orderwatch.cases.ends;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.orderwatch.kernel.web.RefusedException;

/**
 * A place in a list that is ordered by day and order: what the address of a page carries.
 *
 * @param day a date as PostgreSQL writes it, possibly {@code infinity}
 * @param order the order's id
 */
record DayCursor(String day, UUID order) {

  private static final UUID LAST = new UUID(-1, -1);

  /**
   * The place behind everything of a day. A list that begins after today is read from here, by one
   * bound only: a second one would make the index be read from its beginning.
   */
  static DayCursor behind(LocalDate day) {
    return new DayCursor(day.toString(), LAST);
  }

  /** This place, or the one behind a day if that lies further on. */
  DayCursor atLeastBehind(LocalDate other) {
    return !day.equals("infinity") && LocalDate.parse(day).isBefore(other) ? behind(other) : this;
  }

  String text() {
    return day + "_" + order;
  }

  static DayCursor read(String text) {
    String[] parts = text.split("_", -1);
    try {
      if (parts.length == 2) {
        String day = parts[0].equals("infinity") ? parts[0] : LocalDate.parse(parts[0]).toString();
        return new DayCursor(day, UUID.fromString(parts[1]));
      }
    } catch (IllegalArgumentException | DateTimeException malformed) {
      // Refused below, like a text with other parts.
    }
    throw RefusedException.invalid("after", "MALFORMED", "Take it from the page before.");
  }
}
