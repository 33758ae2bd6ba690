package org.orderwatch.cases.flag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the queue.
 *
 * @param flags the latest first
 * @param after where the next page begins; null on the last page
 */
public record FlagPage(List<FlagShown> flags, @Nullable String after) {

  /** Copies the list, so that the value cannot change. */
  public FlagPage {
    flags = List.copyOf(flags);
  }
}
