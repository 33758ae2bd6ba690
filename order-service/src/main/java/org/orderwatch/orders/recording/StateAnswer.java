package org.orderwatch.orders.recording;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.published.OrderEvent;

/**
 * The state of a proceeding.
 *
 * @param proceedingId the proceeding
 * @param sequence the number of the last event that counts
 * @param asOf the recorded time up to which events count, or null for now
 * @param assessed what follows by rule from the effective entries
 * @param entries the effective entries, by the day they happened
 */
public record StateAnswer(
    ProceedingId proceedingId,
    long sequence,
    @Nullable Instant asOf,
    @Nullable DeadlinesAssessed assessed,
    List<OrderEvent> entries) {

  /** Copies the list, so that the value cannot change. */
  public StateAnswer {
    entries = List.copyOf(entries);
  }
}
