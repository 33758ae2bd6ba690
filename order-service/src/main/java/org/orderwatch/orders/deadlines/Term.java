package org.orderwatch.orders.deadlines;

import static org.orderwatch.orders.deadlines.Coverage.OPEN;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.vocabulary.EndBasis;
import org.orderwatch.kernel.vocabulary.StatedEnd;

/**
 * How long an order runs from some act on.
 *
 * @param earliest certain until the day before
 * @param latest not in force from this day on; OPEN where nothing bounds it
 * @param basis on what that rests
 * @param untilOutcome whether it runs to a hearing whose day is not known, so that the first
 *     outcome shows it
 */
record Term(LocalDate earliest, LocalDate latest, EndBasis basis, boolean untilOutcome) {

  static Term until(LocalDate end) {
    return new Term(end, end, EndBasis.STATED, false);
  }

  static Term indefinite() {
    return new Term(OPEN, OPEN, EndBasis.INDEFINITE, false);
  }

  static Term unknown(LocalDate certainUntil) {
    return certainUntil.equals(OPEN)
        ? indefinite()
        : new Term(certainUntil, OPEN, EndBasis.UNKNOWN, false);
  }

  /** Until a hearing; where its day is not known, certain only as long as it was before. */
  static Term untilHearing(@Nullable LocalDate hearing, LocalDate certainUntil) {
    return hearing == null
        ? new Term(certainUntil, OPEN, EndBasis.UNTIL_HEARING, true)
        : new Term(hearing, OPEN, EndBasis.UNTIL_HEARING, false);
  }

  /**
   * Reads what a court stated.
   *
   * @param end what it stated
   * @param hearing the next hearing, or null
   * @param certainUntil how long the order is certain without this act
   */
  static Term stated(StatedEnd end, @Nullable LocalDate hearing, LocalDate certainUntil) {
    return switch (end.kind()) {
      case DATE -> until(dayAfter(end.lastDay()));
      case UNTIL_HEARING -> untilHearing(hearing, certainUntil);
      case PERMANENT -> indefinite();
      case NOT_STATED -> unknown(certainUntil);
    };
  }

  static LocalDate dayAfter(@Nullable LocalDate lastDay) {
    if (lastDay == null) {
      throw new IllegalArgumentException("A stated date has a last day");
    }
    return lastDay.plusDays(1);
  }
}
