package org.orderwatch.orders.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.orders.proceeding.event.CrossPetitionFiled;
import org.orderwatch.orders.proceeding.event.DeadlinesAssessed;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.Grant;
import org.orderwatch.orders.proceeding.event.PetitionFact;
import org.orderwatch.orders.proceeding.event.ProceedingTransferred;

/** What follows by rule from the effective entries of a proceeding (rules 4 to 7, 15, 16). */
public final class Deadlines {

  /** The version of the rules: dates that courts stated, no jurisdiction's own terms. */
  public static final String RULES = "stated-dates-1";

  /**
   * What was made of the facts.
   *
   * @param assessed what is recorded and published
   * @param warnings what is unusual, in order of the entries' ids
   */
  public record Result(DeadlinesAssessed assessed, List<Warning> warnings) {

    /** Copies the list, so that the value cannot change. */
    public Result {
      warnings = List.copyOf(warnings);
    }
  }

  private record Seat(@Nullable Court court, @Nullable DocketId docket) {}

  private Deadlines() {}

  /**
   * Assesses a proceeding. Depends on nothing but the facts, and not on their order in the list.
   *
   * @param facts the effective entries that are possible; each order is granted at most once
   * @param impossible the effective entries that are not, to be listed
   * @return what follows
   */
  public static Result assess(List<Fact> facts, List<EntryId> impossible) {
    List<Fact> byDay = ActsByDay.sorted(facts);
    Hearings hearings = new Hearings(byDay);
    Timelines timelines = new Timelines(byDay, hearings);
    Seat seat = seat(byDay);
    DeadlinesAssessed assessed =
        new DeadlinesAssessed(
            RULES,
            timelines.all().stream()
                .map(timeline -> OrderAssessments.assess(timeline, byDay))
                .toList(),
            PendingPetitions.assess(byDay),
            seat.court(),
            seat.docket(),
            answers(byDay),
            hearings.standing(),
            impossible.stream().sorted(Comparator.comparing(EntryId::value)).toList());
    List<Warning> warnings = new ArrayList<>(timelines.warnings());
    warnings.addAll(UnusualFacts.of(byDay, hearings));
    warnings.sort(
        Comparator.<Warning, java.util.UUID>comparing(warning -> warning.entry().value())
            .thenComparing(Warning::kind));
    return new Result(assessed, warnings);
  }

  /** The petition's court, or that of the first order that names one; a transfer moves it. */
  private static Seat seat(List<Fact> byDay) {
    Seat petition = null;
    Seat order = null;
    Seat moved = null;
    for (Fact fact : byDay) {
      if (fact instanceof PetitionFact it && petition == null) {
        petition = new Seat(it.petition().court(), it.petition().docket());
      } else if (fact instanceof Grant it && order == null && it.court() != null) {
        order = new Seat(it.court(), it.docket());
      } else if (fact instanceof ProceedingTransferred it) {
        moved = new Seat(it.to(), it.docket());
      }
    }
    if (moved != null) {
      return moved;
    }
    if (petition == null) {
      return order == null ? new Seat(null, null) : order;
    }
    boolean sameCourt =
        order != null && order.court() != null && order.court().equals(petition.court());
    return petition.docket() == null && sameCourt && order != null
        ? new Seat(petition.court(), order.docket())
        : petition;
  }

  private static @Nullable ProceedingId answers(List<Fact> byDay) {
    for (Fact fact : byDay) {
      if (fact instanceof CrossPetitionFiled it) {
        return it.answers();
      }
    }
    return null;
  }

  /** The day of the first petition, or null; shared with what is unusual. */
  static @Nullable LocalDate firstPetition(List<Fact> byDay) {
    for (Fact fact : byDay) {
      if (fact instanceof PetitionFact) {
        return fact.entry().occurredOn();
      }
    }
    return null;
  }
}
