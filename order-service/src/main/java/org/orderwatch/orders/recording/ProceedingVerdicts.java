package org.orderwatch.orders.recording;

import java.util.List;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.orders.proceeding.Assessment;
import org.orderwatch.orders.proceeding.Decision;
import org.orderwatch.orders.proceeding.RecordedEntries;
import org.orderwatch.orders.proceeding.Refusal;
import org.orderwatch.orders.proceeding.event.EntryCorrected;

/** What a proceeding itself says of a plan, in the words of the API. */
final class ProceedingVerdicts {

  private static final String CORRECTION = "correction";

  private ProceedingVerdicts() {}

  static Verdict of(Plan plan) {
    RecordedEntries stored = plan.stored().entries();
    RecordedEntries after = stored.plus(plan.additions());
    return switch (Decision.decide(plan.id(), stored, plan.additions(), plan.today())) {
      case Decision.Refused(Refusal refusal) ->
          Verdict.impossible(
              plan, refusal.problems().stream().map(each -> problem(each, plan, after)).toList());
      case Decision.Accepted accepted -> {
        Assessment assessment = Assessment.of(stored.plus(accepted.events()));
        yield new Verdict(
            plan,
            List.of(),
            accepted.warnings().stream().map(Warnings::answer).toList(),
            assessment.deadlines(),
            assessment.facts());
      }
    };
  }

  private static ItemProblem problem(Refusal.Problem problem, Plan plan, RecordedEntries after) {
    return new ItemProblem(
        field(problem, plan, after),
        problem.reason().name(),
        problem.message(),
        problem.conflicts());
  }

  /** A proceeding calls every correction the same; the request has a list of them. */
  private static String field(Refusal.Problem problem, Plan plan, RecordedEntries after) {
    if (!problem.path().startsWith(CORRECTION)) {
      return problem.path();
    }
    List<EntryCorrected> corrections = plan.corrections();
    int index = 0;
    for (int i = 0; i < corrections.size(); i++) {
      EntryCorrected each = corrections.get(i);
      EntryId root =
          after.find(each.corrects()) == null ? each.corrects() : after.rootOf(each.corrects());
      if (each.entry().id().equals(problem.entry()) || root.equals(problem.entry())) {
        index = i;
      }
    }
    return "corrections[" + index + "]" + problem.path().substring(CORRECTION.length());
  }
}
