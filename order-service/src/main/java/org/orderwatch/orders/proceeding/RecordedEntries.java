package org.orderwatch.orders.proceeding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.vocabulary.Corrections;
import org.orderwatch.kernel.vocabulary.Corrections.AsRecorded;
import org.orderwatch.kernel.vocabulary.Corrections.Correction;
import org.orderwatch.kernel.vocabulary.Corrections.Removed;
import org.orderwatch.kernel.vocabulary.Corrections.Replaced;
import org.orderwatch.orders.proceeding.event.DeadlinesAssessed;
import org.orderwatch.orders.proceeding.event.EntryCorrected;
import org.orderwatch.orders.proceeding.event.EntryEvent;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.ProceedingEvent;

/**
 * What was recorded of a proceeding, in the order of recording, and what follows for the entries
 * that hold (section 3, Entries). A value: adding gives a new one.
 *
 * @param entries facts and corrections, in the order in which they were recorded
 */
public record RecordedEntries(List<EntryEvent> entries) {

  /** By the day it happened, then by entry id: an order that recording cannot change. */
  static final Comparator<Fact> BY_DAY =
      Comparator.<Fact, java.time.LocalDate>comparing(fact -> fact.entry().occurredOn())
          .thenComparing(fact -> fact.entry().id().value());

  /** Copies the list, so that the value cannot change. */
  public RecordedEntries {
    entries = List.copyOf(entries);
  }

  /**
   * Returns a proceeding of which nothing is recorded.
   *
   * @return no entries
   */
  public static RecordedEntries none() {
    return new RecordedEntries(List.of());
  }

  /**
   * Collects the entries out of a proceeding's stored events; derived ones are left out.
   *
   * @param events events in the order of the store, all of them or all up to a recorded time
   * @return what they recorded
   */
  public static RecordedEntries of(List<? extends ProceedingEvent> events) {
    List<EntryEvent> entries = new ArrayList<>();
    for (ProceedingEvent event : events) {
      switch (event) {
        case EntryEvent entry -> entries.add(entry);
        case DeadlinesAssessed _ -> {}
      }
    }
    return new RecordedEntries(entries);
  }

  /**
   * Adds entries.
   *
   * @param more recorded after those that are here
   * @return both
   */
  public RecordedEntries plus(List<? extends EntryEvent> more) {
    List<EntryEvent> both = new ArrayList<>(entries);
    both.addAll(more);
    return new RecordedEntries(both);
  }

  /**
   * Finds an entry as it was recorded, whatever was corrected since.
   *
   * @param id the id of a fact or of a correction
   * @return the entry, or null if none has the id
   */
  public @Nullable EntryEvent find(EntryId id) {
    for (EntryEvent each : entries) {
      if (each.entry().id().equals(id)) {
        return each;
      }
    }
    return null;
  }

  /**
   * Returns the effective entries: each fact replaced by the correction that holds, without those
   * that never happened or belong to another proceeding.
   *
   * @return by the day they happened, then by id; independent of the order of recording
   */
  public List<Fact> effective() {
    return effectiveById().values().stream().sorted(BY_DAY).toList();
  }

  /**
   * Returns the entry that a correction finally corrects.
   *
   * @param id an entry or a correction
   * @return the id of a fact
   */
  public EntryId rootOf(EntryId id) {
    return corrections().rootOf(id);
  }

  /** The effective entries by the id of the entry that was recorded first. */
  Map<EntryId, Fact> effectiveById() {
    Corrections corrections = corrections();
    Map<EntryId, Fact> replacements = new HashMap<>();
    for (EntryEvent each : entries) {
      if (each instanceof EntryCorrected correction && correction.replacement() != null) {
        replacements.put(correction.entry().id(), correction.replacement());
      }
    }
    Map<EntryId, Fact> effective = new LinkedHashMap<>();
    for (EntryEvent each : entries) {
      if (each instanceof Fact fact) {
        EntryId id = fact.entry().id();
        switch (corrections.holdingFor(id)) {
          case AsRecorded() -> effective.put(id, fact);
          case Replaced(EntryId by) -> {
            Fact replacement = replacements.get(by);
            if (replacement == null) {
              throw new IllegalStateException("Correction " + by + " has no replacement");
            }
            effective.put(id, replacement);
          }
          case Removed(EntryId _) -> {}
        }
      }
    }
    return effective;
  }

  private Corrections corrections() {
    List<Correction> list = new ArrayList<>();
    for (EntryEvent each : entries) {
      if (each instanceof EntryCorrected correction) {
        list.add(new Correction(correction.entry().id(), correction.corrects(), correction.kind()));
      }
    }
    return new Corrections(list);
  }
}
