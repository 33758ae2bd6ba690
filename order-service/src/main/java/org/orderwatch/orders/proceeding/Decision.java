package org.orderwatch.orders.proceeding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.CorrectionKind;
import org.orderwatch.orders.deadlines.Warning;
import org.orderwatch.orders.proceeding.Impossibilities.Impossible;
import org.orderwatch.orders.proceeding.Refusal.Problem;
import org.orderwatch.orders.proceeding.event.EntryCorrected;
import org.orderwatch.orders.proceeding.event.EntryEvent;
import org.orderwatch.orders.proceeding.event.Fact;

/**
 * What becomes of a command: pure, so that a dry run asks the same code that records (section 3,
 * Impossible and Everything else is accepted).
 */
public sealed interface Decision {

  /**
   * The command is accepted.
   *
   * @param events the entries that are new, in the order given; empty if all were recorded already
   * @param warnings what is unusual and was not before
   */
  record Accepted(List<EntryEvent> events, List<Warning> warnings) implements Decision {

    /** Copies the lists, so that the value cannot change. */
    public Accepted {
      events = List.copyOf(events);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The command is refused as a whole.
   *
   * @param refusal why
   */
  record Refused(Refusal refusal) implements Decision {}

  /**
   * Decides about entries that are given together: all are recorded, or none. Their order does not
   * matter, except that a correction of a correction comes after it.
   *
   * @param proceeding the proceeding
   * @param recorded what was recorded before
   * @param given the entries
   * @param today the day it is in the zone of the court
   * @return what is to be recorded, or every problem found
   */
  static Decision decide(
      ProceedingId proceeding,
      RecordedEntries recorded,
      List<? extends EntryEvent> given,
      LocalDate today) {
    Map<EntryId, String> paths = new HashMap<>();
    Map<EntryId, EntryEvent> fresh = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      EntryEvent event = given.get(i);
      EntryId id = event.entry().id();
      String path = event instanceof EntryCorrected ? "correction" : "facts[" + i + "]";
      EntryEvent known = fresh.containsKey(id) ? fresh.get(id) : recorded.find(id);
      if (known == null) {
        fresh.put(id, event);
        paths.put(id, path);
        problems.addAll(FieldRules.check(proceeding, today, event, path));
      } else if (!known.equals(event)) {
        problems.add(
            new Problem(
                RefusalReason.ENTRY_ID_TAKEN,
                id,
                List.of(id),
                path + ".entry.id",
                "Another entry was recorded under this id. Correct that entry instead."));
      }
    }
    List<EntryEvent> events = List.copyOf(fresh.values());
    RecordedEntries after = recorded.plus(events);
    Map<EntryId, String> corrected = new HashMap<>();
    for (EntryEvent event : events) {
      if (event instanceof EntryCorrected correction) {
        problems.addAll(
            correction(proceeding, recorded, events, after, correction, today, corrected));
      }
    }
    if (problems.isEmpty()) {
      problems.addAll(contradictions(after, paths, corrected));
    }
    return problems.isEmpty()
        ? new Accepted(events, newWarnings(recorded, after))
        : new Refused(new Refusal(problems));
  }

  private static List<Problem> correction(
      ProceedingId proceeding,
      RecordedEntries recorded,
      List<EntryEvent> events,
      RecordedEntries after,
      EntryCorrected correction,
      LocalDate today,
      Map<EntryId, String> corrected) {
    EntryId id = correction.entry().id();
    if (!exists(correction, recorded, events)) {
      return List.of(
          new Problem(
              RefusalReason.NO_SUCH_ENTRY,
              id,
              List.of(),
              "correction.corrects",
              "No such entry is recorded in this proceeding. Choose the entry again."));
    }
    EntryId root = after.rootOf(correction.corrects());
    Fact replacement = correction.replacement();
    if ((correction.kind() == CorrectionKind.WRONG_VALUE) != (replacement != null)) {
      return List.of(
          invalid(
              id,
              "correction.replacement",
              "The right fact is given if a value was wrong, and only then."));
    }
    if (replacement == null) {
      return List.of();
    }
    corrected.put(root, "correction.replacement");
    if (!replacement.entry().id().equals(root)) {
      return List.of(
          invalid(
              id,
              "correction.replacement.entry.id",
              "The right fact keeps the id of the entry that it corrects."));
    }
    return FieldRules.check(proceeding, today, replacement, "correction.replacement");
  }

  private static boolean exists(
      EntryCorrected correction, RecordedEntries recorded, List<EntryEvent> events) {
    if (recorded.find(correction.corrects()) != null) {
      return true;
    }
    for (EntryEvent event : events) {
      if (event.equals(correction)) {
        break;
      }
      if (event.entry().id().equals(correction.corrects())) {
        return true;
      }
    }
    return events.stream()
        .anyMatch(
            event -> event instanceof Fact && event.entry().id().equals(correction.corrects()));
  }

  /** Entries that were possible and that others make impossible are tasks, not refusals. */
  private static List<Problem> contradictions(
      RecordedEntries after, Map<EntryId, String> paths, Map<EntryId, String> corrected) {
    List<Problem> problems = new ArrayList<>();
    for (Impossible each : Impossibilities.of(after.effective())) {
      EntryId subject = each.entry();
      String path = corrected.containsKey(subject) ? corrected.get(subject) : paths.get(subject);
      EntryId other = each.conflicts().isEmpty() ? null : each.conflicts().getFirst();
      List<EntryId> conflicts = each.conflicts();
      if (path == null
          && each.reason() == RefusalReason.ORDER_GRANTED_TWICE
          && other != null
          && (paths.containsKey(other) || corrected.containsKey(other))) {
        path = corrected.containsKey(other) ? corrected.get(other) : paths.get(other);
        conflicts = List.of(subject);
        subject = other;
      }
      if (path != null) {
        String at = each.path().isEmpty() ? path : path + "." + each.path();
        problems.add(new Problem(each.reason(), subject, conflicts, at, each.message()));
      }
    }
    return problems;
  }

  private static List<Warning> newWarnings(RecordedEntries before, RecordedEntries after) {
    Assessment earlier = Assessment.of(before);
    Assessment later = Assessment.of(after);
    List<Warning> warnings = new ArrayList<>(later.warnings());
    warnings.removeAll(earlier.warnings());
    for (EntryId id : later.deadlines().impossible()) {
      if (!earlier.deadlines().impossible().contains(id)) {
        warnings.add(new Warning(Warning.Kind.NOW_IMPOSSIBLE, id, List.of()));
      }
    }
    return warnings;
  }

  private static Problem invalid(EntryId entry, String path, String message) {
    return new Problem(RefusalReason.INVALID_VALUE, entry, List.of(), path, message);
  }
}
