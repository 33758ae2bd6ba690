package org.orderwatch.cases.opposition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.PendingSpan;
import org.orderwatch.kernel.vocabulary.PetitionAssessment;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.SideSpan;

/**
 * The facts of a pair as runs of days, each against one of the two persons.
 *
 * @param proceedings the proceedings, in the order of their ids; runs name them by position
 * @param runs orders in force and petitions pending; none is empty
 * @param oneDayOrders orders that began and ended on one day
 */
record Presences(
    List<ProceedingFacts> proceedings, List<Presence> runs, List<OneDayOrder> oneDayOrders) {

  /**
   * A run of days on which an order is in force or a petition pending.
   *
   * @param proceeding the position of the proceeding
   * @param againstLow true if it restrains, or asks to restrain, the first person of the pair
   * @param order the order, or null for a petition
   * @param finalOrder whether it is a final order
   * @param from the first day
   * @param until the first day after the last; {@link LocalDate#MAX} means open
   * @param certain whether it is known to hold
   */
  record Presence(
      int proceeding,
      boolean againstLow,
      @Nullable OrderId order,
      boolean finalOrder,
      LocalDate from,
      LocalDate until,
      boolean certain) {}

  /**
   * An order that is in force on no day, because it ended on the day of its grant.
   *
   * @param proceeding the position of the proceeding
   * @param againstLow true if it restrained the first person of the pair
   * @param order the order
   * @param day the day
   */
  record OneDayOrder(int proceeding, boolean againstLow, OrderId order, LocalDate day) {}

  static Presences of(Pair pair, Collection<ProceedingFacts> all, Limits limits) {
    List<ProceedingFacts> proceedings =
        all.stream().sorted(Comparator.comparing(facts -> facts.id().toString())).toList();
    List<Presence> runs = new ArrayList<>();
    List<OneDayOrder> oneDayOrders = new ArrayList<>();
    for (int position = 0; position < proceedings.size(); position++) {
      ProceedingFacts facts = proceedings.get(position);
      for (ProceedingFacts.OrderSides order : facts.orders()) {
        addOrder(pair, position, order, runs, oneDayOrders);
      }
      for (PetitionAssessment petition : facts.petitions()) {
        addPetition(pair, position, petition, limits, runs);
      }
    }
    return new Presences(proceedings, List.copyOf(runs), List.copyOf(oneDayOrders));
  }

  private static void addOrder(
      Pair pair,
      int position,
      ProceedingFacts.OrderSides order,
      List<Presence> runs,
      List<OneDayOrder> oneDayOrders) {
    boolean inForceSomeDay = false;
    for (SideSpan side : order.sides()) {
      if (!side.from().isBefore(end(side))) {
        continue;
      }
      inForceSomeDay = true;
      if (concerns(pair, side.restrained(), side.protects())) {
        runs.add(
            new Presence(
                position,
                side.restrained().equals(pair.low()),
                order.order(),
                side.form() == OrderForm.FINAL,
                side.from(),
                end(side),
                side.certainty() == Certainty.YES));
      }
    }
    if (inForceSomeDay) {
      return;
    }
    for (Restraint restraint : order.restraints()) {
      boolean againstLow = restraint.restrained().equals(pair.low());
      if (restraint.protects().stream()
          .anyMatch(person -> concerns(pair, restraint.restrained(), person))) {
        oneDayOrders.add(new OneDayOrder(position, againstLow, order.order(), order.grantedOn()));
      }
    }
  }

  private static void addPetition(
      Pair pair, int position, PetitionAssessment petition, Limits limits, List<Presence> runs) {
    boolean concerned =
        petition.respondents().stream()
            .anyMatch(respondent -> concerns(pair, respondent, petition.petitioner()));
    if (!concerned) {
      return;
    }
    boolean againstLow = petition.petitioner().equals(pair.high());
    for (PendingSpan span : petition.pending()) {
      if (span.until() != null) {
        addPending(runs, position, againstLow, span.from(), span.until(), true);
        continue;
      }
      LocalDate lastEntry =
          petition.lastEntryOn().isBefore(span.from()) ? span.from() : petition.lastEntryOn();
      LocalDate silentFrom = lastEntry.plusDays(limits.silent());
      addPending(runs, position, againstLow, span.from(), silentFrom, true);
      addPending(runs, position, againstLow, silentFrom, LocalDate.MAX, false);
    }
  }

  private static void addPending(
      List<Presence> runs,
      int position,
      boolean againstLow,
      LocalDate from,
      LocalDate until,
      boolean certain) {
    if (from.isBefore(until)) {
      runs.add(new Presence(position, againstLow, null, false, from, until, certain));
    }
  }

  private static boolean concerns(Pair pair, PersonId one, PersonId other) {
    return (one.equals(pair.low()) && other.equals(pair.high()))
        || (one.equals(pair.high()) && other.equals(pair.low()));
  }

  private static LocalDate end(SideSpan side) {
    return side.until() == null ? LocalDate.MAX : side.until();
  }
}
