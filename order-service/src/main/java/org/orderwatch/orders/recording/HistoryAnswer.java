package org.orderwatch.orders.recording;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.OrderEvent;

/**
 * Everything that was recorded of a proceeding.
 *
 * @param proceedingId the proceeding
 * @param sequence the number of the last event that counts
 * @param asOf the recorded time up to which events count, or null for now
 * @param events every event, in the order in which it was recorded
 */
public record HistoryAnswer(
    ProceedingId proceedingId, long sequence, @Nullable Instant asOf, List<Item> events) {

  /** Copies the list, so that the value cannot change. */
  public HistoryAnswer {
    events = List.copyOf(events);
  }

  /** Whether an event still says what counts. */
  public enum Standing {
    /** It counts as it was recorded. */
    EFFECTIVE,
    /** A correction took its place or took it away. */
    CORRECTED,
    /** A correction or an assessment, which speaks of other events. */
    NOTE
  }

  /**
   * One event.
   *
   * @param sequence its number in the proceeding, from 0
   * @param recordedAt when it was recorded
   * @param recordedBy the user who recorded it, or null for the system
   * @param actingThrough the client through which the user acted, or null
   * @param standing whether it still counts
   * @param correctedBy the latest correction of a fact that no longer counts, otherwise null
   * @param fact what was recorded
   */
  public record Item(
      long sequence,
      Instant recordedAt,
      @Nullable UserId recordedBy,
      @Nullable String actingThrough,
      Standing standing,
      @Nullable EntryId correctedBy,
      OrderEvent fact) {}
}
