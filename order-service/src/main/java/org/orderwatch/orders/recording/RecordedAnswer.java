package org.orderwatch.orders.recording;

import java.util.List;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * What a command recorded.
 *
 * @param proceedingId the proceeding
 * @param entries the entries recorded, in the order of the request
 * @param sequence the number of the proceeding's last event, its ETag
 * @param warnings what is unusual about them; empty when an earlier answer is given again
 */
public record RecordedAnswer(
    ProceedingId proceedingId, List<EntryId> entries, long sequence, List<WarningAnswer> warnings) {

  /** Copies the lists, so that the value cannot change. */
  public RecordedAnswer {
    entries = List.copyOf(entries);
    warnings = List.copyOf(warnings);
  }
}
