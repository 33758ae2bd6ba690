package org.orderwatch.orders.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.orders.access.ProceedingAccess;
import org.orderwatch.orders.docket.Dockets;
import org.orderwatch.orders.docket.DocketsOfFacts;
import org.orderwatch.orders.proceeding.event.DeadlinesAssessed;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.recording.Appending;
import org.orderwatch.orders.recording.ItemProblem;
import org.orderwatch.orders.recording.Judging;
import org.orderwatch.orders.recording.Plan;
import org.orderwatch.orders.recording.Preparing;
import org.orderwatch.orders.recording.Preparing.Prepared;
import org.orderwatch.orders.recording.Streams;
import org.orderwatch.orders.recording.Verdict;
import org.springframework.stereotype.Component;

/** Decides on many proceedings together, within the transaction that runs. */
@Component
class BulkDecision {

  private final Streams streams;
  private final Preparing preparing;
  private final Dockets dockets;
  private final Judging judging;
  private final Appending appending;
  private final ProceedingAccess access;

  BulkDecision(
      Streams streams,
      Preparing preparing,
      Dockets dockets,
      Judging judging,
      Appending appending,
      ProceedingAccess access) {
    this.streams = streams;
    this.preparing = preparing;
    this.dockets = dockets;
    this.judging = judging;
    this.appending = appending;
    this.access = access;
  }

  /**
   * Decides, and records unless an item has problems.
   *
   * @param caller who asks
   * @param items the items, each proceeding once
   * @param store whether to record
   * @return the answer; nothing is recorded if it has problems
   */
  BulkAnswer decide(Caller caller, List<BulkItem> items, boolean store) {
    Map<ProceedingId, Streams.Stream> stored =
        streams.all(items.stream().map(BulkItem::proceedingId).toList());
    requireReadable(caller, stored);
    Prepared prepared =
        preparing.prepare(
            items.stream().flatMap(item -> item.facts().stream()).toList(),
            stored.values().stream()
                .<@Nullable DeadlinesAssessed>map(Streams.Stream::assessed)
                .filter(Objects::nonNull)
                .toList(),
            store);
    Map<ProceedingId, Comparison> comparisons = compare(items, stored, prepared, store);
    List<Plan> plans =
        comparisons.values().stream()
            .map(Comparison::plan)
            .filter(plan -> !plan.additions().isEmpty())
            .toList();
    Map<ProceedingId, Verdict> verdicts = judging.judge(plans, store);
    List<BulkAnswer.Item> answers = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      BulkItem item = items.get(i);
      Comparison comparison = Objects.requireNonNull(comparisons.get(item.proceedingId()));
      answers.add(
          answer(
              i,
              item,
              comparison,
              verdicts.get(item.proceedingId()),
              docketProblems(item, prepared)));
    }
    var answer = new BulkAnswer(!store, 0, answers);
    return store && !answer.hasProblems() ? append(answer, verdicts) : answer;
  }

  private void requireReadable(Caller caller, Map<ProceedingId, Streams.Stream> stored) {
    var openedBy = new LinkedHashMap<ProceedingId, @Nullable UserId>();
    stored.forEach((id, stream) -> openedBy.put(id, stream.openedBy()));
    access.require(caller, openedBy);
  }

  private Map<ProceedingId, Comparison> compare(
      List<BulkItem> items,
      Map<ProceedingId, Streams.Stream> stored,
      Prepared prepared,
      boolean store) {
    Map<Dockets.Number, DocketId> numbers = numbers(items, store);
    var comparisons = new LinkedHashMap<ProceedingId, Comparison>();
    for (BulkItem item : items) {
      Streams.Stream stream = stored.getOrDefault(item.proceedingId(), Streams.Stream.NONE);
      List<Fact> facts =
          item.facts().stream()
              .map(fact -> docketed(item, fact, numbers))
              .map(prepared::fit)
              .toList();
      comparisons.put(
          item.proceedingId(),
          new Comparison(item, facts, stream, prepared.today(stream.assessed(), facts)));
    }
    return comparisons;
  }

  private Map<Dockets.Number, DocketId> numbers(List<BulkItem> items, boolean store) {
    Set<Dockets.Number> wanted = new LinkedHashSet<>();
    for (BulkItem item : items) {
      for (Fact fact : item.facts()) {
        Stream.ofNullable(number(item, fact)).forEach(wanted::add);
      }
    }
    return store ? dockets.getOrCreate(wanted) : dockets.getOrAssume(wanted);
  }

  private static Fact docketed(BulkItem item, Fact fact, Map<Dockets.Number, DocketId> numbers) {
    Dockets.Number number = number(item, fact);
    DocketId docket = number == null ? null : numbers.get(number);
    return docket == null ? fact : DocketsOfFacts.fill(fact, docket);
  }

  private static Dockets.@Nullable Number number(BulkItem item, Fact fact) {
    String number = item.docketNumber();
    CourtId court = DocketsOfFacts.missingAt(fact);
    return number == null || court == null ? null : new Dockets.Number(court, number);
  }

  private static List<ItemProblem> docketProblems(BulkItem item, Prepared prepared) {
    var problems = new ArrayList<ItemProblem>();
    for (int i = 0; i < item.facts().size(); i++) {
      problems.addAll(prepared.problems(item.facts().get(i), "facts[" + i + "]"));
    }
    return problems;
  }

  private static BulkAnswer.Item answer(
      int index,
      BulkItem item,
      Comparison comparison,
      @Nullable Verdict verdict,
      List<ItemProblem> docketProblems) {
    List<ItemProblem> problems = new ArrayList<>(docketProblems);
    if (verdict != null) {
      verdict.problems().forEach(problem -> problems.add(comparison.inItem(problem)));
    }
    Streams.Stream stored = comparison.plan().stored();
    return new BulkAnswer.Item(
        index,
        item.proceedingId(),
        stored.exists() ? stored.sequence() : null,
        comparison.added(),
        comparison.unchanged(),
        comparison.differing(),
        comparison.corrected(),
        problems,
        verdict == null ? List.of() : verdict.warnings());
  }

  private BulkAnswer append(BulkAnswer answer, Map<ProceedingId, Verdict> verdicts) {
    int recorded = 0;
    List<BulkAnswer.Item> items = new ArrayList<>(answer.items().size());
    for (BulkAnswer.Item item : answer.items()) {
      Verdict verdict = verdicts.get(item.proceedingId());
      if (verdict == null) {
        items.add(item);
      } else {
        recorded += verdict.plan().additions().size();
        items.add(at(item, appending.append(verdict)));
      }
    }
    return new BulkAnswer(false, recorded, items);
  }

  private static BulkAnswer.Item at(BulkAnswer.Item item, long sequence) {
    return new BulkAnswer.Item(
        item.index(),
        item.proceedingId(),
        sequence,
        item.added(),
        item.unchanged(),
        item.differing(),
        item.corrected(),
        item.problems(),
        item.warnings());
  }
}
