package org.orderwatch.orders.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.orders.recording.ItemProblem;
import org.orderwatch.orders.recording.WarningAnswer;

/**
 * What became of a bulk request, or would.
 *
 * @param dryRun whether nothing was to be recorded
 * @param recorded how many entries and corrections were recorded
 * @param items one for each item of the request, in its order
 */
public record BulkAnswer(boolean dryRun, int recorded, List<Item> items) {

  /** Copies the list, so that the value cannot change. */
  public BulkAnswer {
    items = List.copyOf(items);
  }

  /** Whether an item cannot be recorded. */
  boolean hasProblems() {
    return items.stream().anyMatch(item -> !item.problems().isEmpty());
  }

  /**
   * One proceeding.
   *
   * @param index the number of the item, from 0
   * @param proceedingId the proceeding
   * @param sequence the number of its last stored event, or null where nothing is stored
   * @param added entries that are new
   * @param unchanged entries that are stored with the same content
   * @param differing entries that are stored with another content and stay so
   * @param corrected entries whose stored content is corrected
   * @param problems why the item cannot be recorded; field paths begin within the item
   * @param warnings what is unusual about what is new
   */
  public record Item(
      int index,
      ProceedingId proceedingId,
      @Nullable Long sequence,
      List<EntryId> added,
      List<EntryId> unchanged,
      List<Difference> differing,
      List<EntryId> corrected,
      List<ItemProblem> problems,
      List<WarningAnswer> warnings) {

    /** Copies the lists, so that the value cannot change. */
    public Item {
      added = List.copyOf(added);
      unchanged = List.copyOf(unchanged);
      differing = List.copyOf(differing);
      corrected = List.copyOf(corrected);
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * An entry that differs from what is stored under its id.
   *
   * @param entry the entry
   * @param fields the paths of the fields that differ, for example {@code order.statedEnd.lastDay};
   *     {@code fact} alone where a correction took the entry away or another kind of fact is stored
   */
  public record Difference(EntryId entry, List<String> fields) {

    /** Copies the list, so that the value cannot change. */
    public Difference {
      fields = List.copyOf(fields);
    }
  }
}
