package org.orderwatch.cases.opposition;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.vocabulary.PetitionAssessment;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.SideSpan;

/**
 * What is known of one proceeding as far as oppositions rest on it.
 *
 * @param id the proceeding
 * @param court the court that has it, or null
 * @param docket its docket, or null
 * @param answers the proceeding that its cross-petition answers, or null
 * @param orders its orders with the days on which they restrain
 * @param petitions its petitions; empty while none is recorded, seldom more than one
 */
public record ProceedingFacts(
    ProceedingId id,
    @Nullable CourtId court,
    @Nullable DocketId docket,
    @Nullable ProceedingId answers,
    List<OrderSides> orders,
    List<PetitionAssessment> petitions) {

  /** Copies the lists, so that the value cannot change. */
  public ProceedingFacts {
    orders = List.copyOf(orders);
    petitions = List.copyOf(petitions);
  }

  /**
   * One order and the days on which it restrains, person by person.
   *
   * @param order the order
   * @param grantedOn the day it was granted
   * @param restraints whom it concerns, also where it has no day in force
   * @param sides the days; none where it ended on the day of its grant
   */
  public record OrderSides(
      OrderId order, LocalDate grantedOn, List<Restraint> restraints, List<SideSpan> sides) {

    /** Copies the lists, so that the value cannot change. */
    public OrderSides {
      restraints = List.copyOf(restraints);
      sides = List.copyOf(sides);
    }
  }

  /**
   * Takes the facts from a published assessment.
   *
   * @param id the proceeding assessed
   * @param assessed what follows from its entries
   * @return its facts
   */
  public static ProceedingFacts of(ProceedingId id, DeadlinesAssessed assessed) {
    return new ProceedingFacts(
        id,
        assessed.court() == null ? null : assessed.court().id(),
        assessed.docket(),
        assessed.answers(),
        assessed.orders().stream()
            .map(
                order ->
                    new OrderSides(
                        order.order(),
                        order.grantedOn(),
                        order.terms().restraints(),
                        order.sides()))
            .toList(),
        assessed.petitions());
  }

  /**
   * Returns the pairs that the proceeding concerns: whoever restrains or is restrained, petitions
   * or answers.
   *
   * @return the pairs, in no order
   */
  public Set<Pair> pairs() {
    Set<Pair> found = new HashSet<>();
    for (OrderSides order : orders) {
      for (SideSpan side : order.sides()) {
        addPair(found, side.restrained(), side.protects());
      }
      for (Restraint restraint : order.restraints()) {
        restraint.protects().forEach(person -> addPair(found, restraint.restrained(), person));
      }
    }
    for (PetitionAssessment petition : petitions) {
      for (PersonId respondent : petition.respondents()) {
        addPair(found, petition.petitioner(), respondent);
      }
    }
    return found;
  }

  /**
   * Says whether one of two proceedings is a cross-petition to the other: linked, or two petitions
   * in one court under one docket (rule 7).
   *
   * @param other another proceeding
   * @return true if orders the opposite way in both are CROSS
   */
  boolean crosses(ProceedingFacts other) {
    if (other.id.equals(answers) || id.equals(other.answers)) {
      return true;
    }
    return !petitions.isEmpty()
        && !other.petitions.isEmpty()
        && court != null
        && docket != null
        && court.equals(other.court)
        && docket.equals(other.docket);
  }

  private static void addPair(Set<Pair> to, PersonId one, PersonId other) {
    if (!one.equals(other)) {
      to.add(Pair.of(one, other));
    }
  }
}
