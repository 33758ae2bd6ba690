package org.orderwatch.orders.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.web.FieldProblem;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.Refusal;
import org.orderwatch.kernel.web.RefusedException;
import org.orderwatch.orders.proceeding.RecordedEntries;
import org.orderwatch.orders.proceeding.event.DeadlinesAssessed;
import org.orderwatch.orders.proceeding.event.EntryCorrected;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.recording.Preparing.Prepared;
import org.orderwatch.orders.recording.Recording.Draft;
import org.springframework.stereotype.Component;

/** Decides on one proceeding and records it, or only decides. */
@Component
class Decider {

  private final Preparing preparing;
  private final Judging judging;
  private final Appending appending;

  Decider(Preparing preparing, Judging judging, Appending appending) {
    this.preparing = preparing;
    this.judging = judging;
    this.appending = appending;
  }

  /** Records, within the transaction that runs. */
  RecordedAnswer record(
      ProceedingId id, Streams.Stream stored, List<Fact> facts, List<Draft> drafts) {
    Verdict verdict = decide(id, stored, facts, drafts, true);
    long sequence = appending.append(verdict);
    return new RecordedAnswer(id, verdict.plan().entries(), sequence, verdict.warnings());
  }

  /** Decides in the same way and records nothing. */
  PreviewAnswer attempt(
      ProceedingId id, Streams.Stream stored, List<Fact> facts, List<Draft> drafts) {
    Verdict verdict = decide(id, stored, facts, drafts, false);
    return new PreviewAnswer(
        id,
        verdict.plan().entries(),
        verdict.warnings(),
        ProceedingViews.state(
            id, stored.sequence(), null, verdict.assessed(), verdict.effective()));
  }

  private Verdict decide(
      ProceedingId id,
      Streams.Stream stored,
      List<Fact> facts,
      List<Draft> drafts,
      boolean recorded) {
    requireSomething(facts, drafts);
    List<Fact> replacements =
        drafts.stream().map(Draft::replacement).filter(Objects::nonNull).toList();
    DeadlinesAssessed assessed = stored.assessed();
    Prepared prepared =
        preparing.prepare(
            Stream.concat(facts.stream(), replacements.stream()).toList(),
            assessed == null ? List.of() : List.of(assessed),
            recorded);
    refuse(ProblemCode.INVALID, docketProblems(prepared, facts, drafts));
    LocalDate today = prepared.today(assessed, facts);
    Plan plan =
        new Plan(
            id,
            stored,
            facts.stream().map(prepared::fit).toList(),
            drafts.stream().map(draft -> correction(draft, prepared, stored, today)).toList(),
            today);
    Map<ProceedingId, Verdict> verdicts = judging.judge(List.of(plan), recorded);
    Verdict verdict = Objects.requireNonNull(verdicts.get(id));
    refuse(OrderRefusal.IMPOSSIBLE, verdict.problems());
    return verdict;
  }

  private static void requireSomething(List<Fact> facts, List<Draft> drafts) {
    if (facts.isEmpty() && drafts.isEmpty()) {
      throw RefusedException.invalid("body", "EMPTY", "Give at least one entry.");
    }
  }

  private static List<ItemProblem> docketProblems(
      Prepared prepared, List<Fact> facts, List<Draft> drafts) {
    var problems = new ArrayList<ItemProblem>();
    for (int i = 0; i < facts.size(); i++) {
      problems.addAll(prepared.problems(facts.get(i), "facts[" + i + "]"));
    }
    for (int i = 0; i < drafts.size(); i++) {
      Fact replacement = drafts.get(i).replacement();
      if (replacement != null) {
        problems.addAll(prepared.problems(replacement, "corrections[" + i + "].replacement"));
      }
    }
    return problems;
  }

  /** The right fact keeps the id of the entry that it corrects, whatever the request says. */
  private static EntryCorrected correction(
      Draft draft, Prepared prepared, Streams.Stream stored, LocalDate today) {
    Fact replacement = draft.replacement();
    if (replacement != null) {
      RecordedEntries entries = stored.entries();
      EntryId root =
          entries.find(draft.corrects()) == null
              ? draft.corrects()
              : entries.rootOf(draft.corrects());
      replacement = EntryIds.replace(prepared.fit(replacement), root);
    }
    LocalDate occurredOn = draft.occurredOn() == null ? today : draft.occurredOn();
    return new EntryCorrected(
        new Entry(draft.id(), occurredOn, null, draft.source(), draft.reportedIn()),
        draft.corrects(),
        draft.kind(),
        replacement);
  }

  private static void refuse(Refusal refusal, List<ItemProblem> problems) {
    if (!problems.isEmpty()) {
      throw new RefusedException(
          refusal,
          problems.stream()
              .map(each -> new FieldProblem(each.field(), each.code(), each.message()))
              .toList(),
          problems.stream().flatMap(each -> each.conflicts().stream()).distinct().toList());
    }
  }
}
