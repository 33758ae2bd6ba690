package org.orderwatch.orders.recording;

import java.util.List;
import org.orderwatch.kernel.ids.EntryId;

/**
 * Something unusual that was accepted.
 *
 * @param code what is unusual, stable
 * @param entry the entry it is about
 * @param others the entries that it is unusual beside; may be empty
 * @param message what to look at, in words
 */
public record WarningAnswer(String code, EntryId entry, List<EntryId> others, String message) {

  /** Copies the list, so that the value cannot change. */
  public WarningAnswer {
    others = List.copyOf(others);
  }
}
