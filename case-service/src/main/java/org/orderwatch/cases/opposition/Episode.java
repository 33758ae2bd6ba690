package org.orderwatch.cases.opposition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An unbroken run of days with both sides in force or pending (rule 7).
 *
 * @param segments what holds in it, in order, without a gap; never empty
 */
public record Episode(List<Segment> segments) {

  /** Copies the list, so that the value cannot change. */
  public Episode {
    segments = List.copyOf(segments);
  }

  /**
   * Returns the first day.
   *
   * @return the first day
   */
  public LocalDate from() {
    return segments.getFirst().from();
  }

  /**
   * Returns the first day after the last.
   *
   * @return that day, or null where the episode is open
   */
  public @Nullable LocalDate until() {
    return segments.getLast().until();
  }
}
