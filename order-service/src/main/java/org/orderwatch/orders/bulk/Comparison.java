package org.orderwatch.orders.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orderwatch.kernel.ids.DerivedIds;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.vocabulary.CorrectionKind;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.orders.bulk.BulkAnswer.Difference;
import org.orderwatch.orders.proceeding.RecordedEntries;
import org.orderwatch.orders.proceeding.event.EntryCorrected;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.recording.ItemProblem;
import org.orderwatch.orders.recording.Plan;
import org.orderwatch.orders.recording.Streams;

/** One item beside what is stored: what is new, the same, or different. */
final class Comparison {

  private static final Pattern FACT = Pattern.compile("^facts\\[(\\d+)]");
  private static final Pattern CORRECTION =
      Pattern.compile("^corrections\\[(\\d+)](\\.replacement)?");

  private final List<EntryId> added = new ArrayList<>();
  private final List<EntryId> unchanged = new ArrayList<>();
  private final List<EntryId> corrected = new ArrayList<>();
  private final List<Difference> differing = new ArrayList<>();
  private final List<Integer> indexOfNew = new ArrayList<>();
  private final List<Integer> indexOfCorrection = new ArrayList<>();
  private final Plan plan;

  /**
   * Compares.
   *
   * @param item the item, for its id and the entries to correct
   * @param facts its facts, fitted to the agency's courts and dockets
   * @param stored what is stored of the proceeding
   * @param today the day it is now at the court
   */
  Comparison(BulkItem item, List<Fact> facts, Streams.Stream stored, LocalDate today) {
    RecordedEntries entries = stored.entries();
    Map<EntryId, Fact> effective = new HashMap<>();
    entries.effective().forEach(fact -> effective.put(fact.entry().id(), fact));
    Set<EntryId> toCorrect = new HashSet<>(item.corrections());
    List<Fact> fresh = new ArrayList<>();
    List<EntryCorrected> corrections = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      Fact given = facts.get(i);
      EntryId id = given.entry().id();
      Fact known = effective.get(id);
      if (entries.find(id) == null) {
        fresh.add(given);
        added.add(id);
        indexOfNew.add(i);
      } else if (given.equals(known)) {
        unchanged.add(id);
      } else if (toCorrect.contains(id)) {
        corrections.add(correction(item, given, stored, today));
        corrected.add(id);
        indexOfCorrection.add(i);
      } else {
        differing.add(new Difference(id, Differences.between(known, given)));
      }
    }
    plan = new Plan(item.proceedingId(), stored, fresh, corrections, today);
  }

  Plan plan() {
    return plan;
  }

  List<EntryId> added() {
    return added;
  }

  List<EntryId> unchanged() {
    return unchanged;
  }

  List<EntryId> corrected() {
    return corrected;
  }

  List<Difference> differing() {
    return differing;
  }

  /** A problem of the plan, with the path that the field has in the item. */
  ItemProblem inItem(ItemProblem problem) {
    String field = moved(problem.field(), FACT, indexOfNew);
    return new ItemProblem(
        moved(field, CORRECTION, indexOfCorrection),
        problem.code(),
        problem.message(),
        problem.conflicts());
  }

  private static String moved(String field, Pattern pattern, List<Integer> indices) {
    Matcher matcher = pattern.matcher(field);
    if (!matcher.find()) {
      return field;
    }
    int index = Integer.parseInt(matcher.group(1));
    return "facts[" + indices.get(index) + "]" + field.substring(matcher.end());
  }

  /** Its id follows from what it corrects and when, so that a repeated request makes it once. */
  private static EntryCorrected correction(
      BulkItem item, Fact given, Streams.Stream stored, LocalDate today) {
    Entry entry = given.entry();
    EntryId id =
        new EntryId(
            DerivedIds.derive(
                item.proceedingId(),
                "bulk-correction",
                entry.id().toString(),
                Long.toString(stored.sequence())));
    return new EntryCorrected(
        new Entry(id, today, null, entry.source(), entry.reportedIn()),
        entry.id(),
        CorrectionKind.WRONG_VALUE,
        given);
  }
}
