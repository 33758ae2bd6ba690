package org.orderwatch.orders.recording;

import java.util.List;
import org.orderwatch.kernel.ids.EntryId;

/**
 * Why something cannot be recorded.
 *
 * @param field the path of the field, for example {@code
 *     facts[0].order.terms.restraints[0].protects}
 * @param code the reason, stable
 * @param message what to correct; it never repeats what was sent
 * @param conflicts the entries that stand against it; empty where none does
 */
public record ItemProblem(String field, String code, String message, List<EntryId> conflicts) {

  /** Copies the list, so that the value cannot change. */
  public ItemProblem {
    conflicts = List.copyOf(conflicts);
  }
}
