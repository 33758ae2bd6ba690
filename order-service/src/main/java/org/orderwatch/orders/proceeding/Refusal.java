package org.orderwatch.orders.proceeding;

import java.util.List;
import org.orderwatch.kernel.ids.EntryId;

/**
 * Why nothing was recorded: every problem found, not only the first.
 *
 * @param problems at least one
 */
public record Refusal(List<Problem> problems) {

  /** Copies the list, so that the value cannot change. */
  public Refusal {
    problems = List.copyOf(problems);
  }

  /**
   * One problem of one entry.
   *
   * @param reason the kind of problem
   * @param entry the entry that cannot be recorded
   * @param conflicts the recorded or given entries that it conflicts with; may be empty
   * @param path where in the command, for example {@code facts[0].order.statedEnd.lastDay}
   * @param message what to correct, without names, dates or docket numbers
   */
  public record Problem(
      RefusalReason reason, EntryId entry, List<EntryId> conflicts, String path, String message) {

    /** Copies the list, so that the value cannot change. */
    public Problem {
      conflicts = List.copyOf(conflicts);
    }
  }
}
