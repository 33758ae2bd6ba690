package org.orderwatch.cases.opposition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.vocabulary.Certainty;

/**
 * A run of days on which the same kinds of opposition hold between two persons, at one stage and
 * with one certainty each.
 *
 * @param from the first day
 * @param until the first day after the last; null means open
 * @param kinds the kinds that hold, each certainly or not known; never empty
 * @param stage the stage, or null where only PENDING holds
 */
public record Segment(
    LocalDate from,
    @Nullable LocalDate until,
    Map<OppositionKind, Certainty> kinds,
    @Nullable Stage stage) {

  /** Copies the map, so that the value cannot change and lists its kinds in order. */
  public Segment {
    kinds = Collections.unmodifiableMap(new EnumMap<>(kinds));
  }

  /**
   * Says whether a day lies in the run.
   *
   * @param day a day
   * @return true from the first day to the last
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
