package org.orderwatch.orders.proceeding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.orders.proceeding.Refusal.Problem;
import org.orderwatch.orders.proceeding.event.CrossPetitionFiled;
import org.orderwatch.orders.proceeding.event.EntryCorrected;
import org.orderwatch.orders.proceeding.event.EntryEvent;
import org.orderwatch.orders.proceeding.event.Fact;

/**
 * Refuses cross-petitions that answer each other in a circle. One proceeding cannot know that; so
 * it is asked before the command is sent, under a lock of the agency that its caller holds.
 */
public final class CrossPetitionCycles {

  /** Which proceeding a proceeding answers, by its effective entries. */
  public interface Answers {

    /**
     * Looks one up.
     *
     * @param proceeding a proceeding of the same agency
     * @return the one that its cross-petition answers, or nothing
     */
    Optional<ProceedingId> answeredBy(ProceedingId proceeding);
  }

  private CrossPetitionCycles() {}

  /**
   * Looks for circles that entries would close.
   *
   * @param proceeding the proceeding in which they are to be recorded
   * @param given the entries
   * @param answers what the others answer
   * @return the problems, none if there is no circle
   */
  public static List<Problem> check(
      ProceedingId proceeding, List<? extends EntryEvent> given, Answers answers) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      EntryEvent event = given.get(i);
      Fact fact = factOf(event);
      if (fact instanceof CrossPetitionFiled cross
          && !cross.answers().equals(proceeding)
          && leadsTo(proceeding, cross.answers(), answers)) {
        String path =
            event instanceof EntryCorrected ? "correction.replacement" : "facts[" + i + "]";
        problems.add(
            new Problem(
                RefusalReason.CROSS_PETITION_CYCLE,
                event.entry().id(),
                List.of(),
                path + ".answers",
                "The proceeding that this cross-petition answers is itself an answer to this one."
                    + " Correct the one that was filed first."));
      }
    }
    return problems;
  }

  private static @Nullable Fact factOf(EntryEvent event) {
    return switch (event) {
      case Fact fact -> fact;
      case EntryCorrected correction -> correction.replacement();
    };
  }

  private static boolean leadsTo(ProceedingId target, ProceedingId start, Answers answers) {
    Set<ProceedingId> seen = new HashSet<>();
    Optional<ProceedingId> next = Optional.of(start);
    while (next.isPresent() && seen.add(next.get())) {
      if (next.get().equals(target)) {
        return true;
      }
      next = answers.answeredBy(next.get());
    }
    return false;
  }
}
