package org.orderwatch.kernel.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderwatch.kernel.ids.EntryId;

/**
 * Which correction holds for an entry (section 3, EntryCorrected): corrections can be corrected,
 * the last recorded holds. Pure; the service that records entries and those that show them use the
 * same.
 */
public final class Corrections {

  /**
   * A correction without its content.
   *
   * @param id the id of the correction itself
   * @param corrects the entry that it corrects, possibly itself a correction
   * @param kind what was wrong
   */
  public record Correction(EntryId id, EntryId corrects, CorrectionKind kind) {}

  /** What holds for an entry that was recorded. */
  public sealed interface Holding {}

  /** Nothing that stands corrects the entry: it holds as it was recorded. */
  public record AsRecorded() implements Holding {}

  /**
   * The entry holds with the replacement of a correction.
   *
   * @param by the correction
   */
  public record Replaced(EntryId by) implements Holding {}

  /**
   * The entry does not belong to this proceeding or never happened.
   *
   * @param by the correction
   */
  public record Removed(EntryId by) implements Holding {}

  private final List<Correction> recorded;
  private final Map<EntryId, EntryId> targets = new HashMap<>();

  /**
   * Takes the corrections of one proceeding.
   *
   * @param recorded all of them, in the order in which they were recorded
   */
  public Corrections(List<Correction> recorded) {
    this.recorded = List.copyOf(recorded);
    this.recorded.forEach(correction -> targets.put(correction.id(), correction.corrects()));
  }

  /**
   * Returns the entry at the root of a chain of corrections.
   *
   * @param entry an entry or a correction
   * @return the entry itself if it corrects nothing
   */
  public EntryId rootOf(EntryId entry) {
    EntryId root = entry;
    for (EntryId next = targets.get(root); next != null; next = targets.get(root)) {
      root = next;
    }
    return root;
  }

  /**
   * Returns what holds for an entry. A correction that is itself corrected as NEVER_HAPPENED or
   * WRONG_PROCEEDING is undone, together with what corrected it before; then what stood before it
   * holds again.
   *
   * @param entry an entry that is not a correction
   * @return what holds
   */
  public Holding holdingFor(EntryId entry) {
    Set<EntryId> undone = new HashSet<>();
    for (int i = recorded.size() - 1; i >= 0; i--) {
      Correction correction = recorded.get(i);
      if (!rootOf(correction.id()).equals(entry) || isUndone(correction.id(), undone)) {
        continue;
      }
      if (correction.kind() == CorrectionKind.WRONG_VALUE) {
        return new Replaced(correction.id());
      }
      if (correction.corrects().equals(entry)) {
        return new Removed(correction.id());
      }
      undone.add(correction.corrects());
    }
    return new AsRecorded();
  }

  private boolean isUndone(EntryId correction, Set<EntryId> undone) {
    for (EntryId id = correction; id != null; id = targets.get(id)) {
      if (undone.contains(id)) {
        return true;
      }
    }
    return false;
  }
}
