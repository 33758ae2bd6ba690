package org.orderwatch.orders.recording;

import java.util.List;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * What a command would record.
 *
 * @param proceedingId the proceeding
 * @param entries the entries that it would record, in the order of the request
 * @param warnings what would be unusual about them
 * @param state the state that would follow; its sequence is the present one
 */
public record PreviewAnswer(
    ProceedingId proceedingId,
    List<EntryId> entries,
    List<WarningAnswer> warnings,
    StateAnswer state) {

  /** Copies the lists, so that the value cannot change. */
  public PreviewAnswer {
    entries = List.copyOf(entries);
    warnings = List.copyOf(warnings);
  }
}
