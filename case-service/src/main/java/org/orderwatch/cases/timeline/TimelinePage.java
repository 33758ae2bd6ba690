package org.orderwatch.cases.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a case's timeline.
 *
 * @param items the latest day first; of one day, what was recorded last first
 * @param next what to ask the next page with, or null at the end
 * @param incomplete whether something of these proceedings waits to be repaired by the operator
 */
public record TimelinePage(List<TimelineItem> items, @Nullable String next, boolean incomplete) {

  /** Copies the list, so that the value cannot change. */
  public TimelinePage {
    items = List.copyOf(items);
  }
}
