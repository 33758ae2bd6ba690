package org.orderwatch.orders.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.orders.proceeding.event.Fact;

/**
 * One whole proceeding.
 *
 * @param proceedingId its id, the same whenever it is sent
 * @param facts everything that is known of it, every id given
 * @param docketNumber the number for every petition, emergency and criminal order without a docket,
 *     or null
 * @param corrections entries which, where they differ from what is stored, are to be corrected
 */
public record BulkItem(
    ProceedingId proceedingId,
    List<Fact> facts,
    @Nullable String docketNumber,
    List<EntryId> corrections) {

  /** Keeps the docket number out of logs. */
  @Override
  public String toString() {
    return "BulkItem[" + proceedingId + "]";
  }
}
