package org.orderwatch.cases.ends;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of ends.
 *
 * @param ends in order of their days
 * @param after where the next page begins; null on the last page
 */
public record EndsPage(List<ComingEnd> ends, @Nullable String after) {

  /** Copies the list, so that the value cannot change. */
  public EndsPage {
    ends = List.copyOf(ends);
  }
}
