package org.orderwatch.orders.proceeding.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.HearingId;
import org.orderwatch.kernel.vocabulary.Appearance;
import org.orderwatch.kernel.vocabulary.Entry;

/**
 * A hearing was held.
 *
 * @param entry when it happened and from whom it is known
 * @param hearing the hearing, or null where it was not recorded before
 * @param appearances who appeared
 */
public record HearingHeld(Entry entry, @Nullable HearingId hearing, List<Appearance> appearances)
    implements Fact {

  /** Copies the lists, so that the value cannot change. */
  public HearingHeld {
    appearances = List.copyOf(appearances);
  }
}
