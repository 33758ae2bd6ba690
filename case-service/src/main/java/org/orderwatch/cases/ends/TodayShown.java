package org.orderwatch.cases.ends;

import java.time.LocalDate;
import java.util.List;

/**
 * What a day begins with.
 *
 * @param today the day, where the agency is
 * @param hearings those of today and the six days after it
 * @param ends what ends within the next thirty days, at most the first ten
 * @param unconfirmed orders that may have ended: ask for the paper; at most the first ten
 * @param unserved orders in force that wait for service, those that end first, at most ten
 * @param flags how many flags wait to be looked at, at most 100
 */
public record TodayShown(
    LocalDate today,
    List<ComingHearing> hearings,
    List<ComingEnd> ends,
    List<ComingEnd> unconfirmed,
    List<Unserved> unserved,
    int flags) {

  /** Copies the lists, so that the value cannot change. */
  public TodayShown {
    hearings = List.copyOf(hearings);
    ends = List.copyOf(ends);
    unconfirmed = List.copyOf(unconfirmed);
    unserved = List.copyOf(unserved);
  }
}
