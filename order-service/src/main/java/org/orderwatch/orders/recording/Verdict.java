package org.orderwatch.orders.recording;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.orders.proceeding.event.DeadlinesAssessed;
import org.orderwatch.orders.proceeding.event.Fact;

/**
 * What follows from a plan.
 *
 * @param plan the plan
 * @param problems why it cannot be recorded; empty if it can
 * @param warnings what is unusual about its entries
 * @param assessed what would follow by rule, or null if it cannot be recorded
 * @param effective the effective entries that would be, none if it cannot be recorded
 */
public record Verdict(
    Plan plan,
    List<ItemProblem> problems,
    List<WarningAnswer> warnings,
    @Nullable DeadlinesAssessed assessed,
    List<Fact> effective) {

  /** Copies the lists, so that the value cannot change. */
  public Verdict {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
    effective = List.copyOf(effective);
  }

  static Verdict impossible(Plan plan, List<ItemProblem> problems) {
    return new Verdict(plan, problems, List.of(), null, List.of());
  }

  /** The proceeding that this one answers when the plan is recorded, or null. */
  @Nullable ProceedingId answers() {
    return assessed == null ? null : assessed.answers();
  }

  /** Whether the plan changes what this proceeding answers. */
  boolean changesAnswers() {
    DeadlinesAssessed before = plan.stored().assessed();
    ProceedingId answered = before == null ? null : before.answers();
    return problems.isEmpty() && !Objects.equals(answered, answers());
  }
}
