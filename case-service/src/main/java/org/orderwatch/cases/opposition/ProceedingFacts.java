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
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.PetitionAssessment;
import org.orderwatch.kernel.vocabulary.SideSpan;

/**
 * What is known of one proceeding as far as oppositions rest on it.
 *
 * @param id the proceeding
 * @param court the court that has it, or null
 * @param docket its docket, or null
 * @param answers the proceeding that its cross-petition answers, or null
 * @param orders its orders with the days on which they restrain
 * @param petition its petition, or null while none is recorded
 */
public record ProceedingFacts(
    ProceedingId id,
    @Nullable CourtId court,
    @Nullable DocketId docket,
    @Nullable ProceedingId answers,
    List<OrderSides> orders,
    @Nullable PetitionAssessment petition) {

  /** Copies the list, so that the value cannot change. */
  public ProceedingFacts {
    orders = List.copyOf(orders);
  }

  /**
   * One order and the days on which it restrains, person by person.
   *
   * @param order the order
   * @param form its form
   * @param grantedOn the day it was granted
   * @param sides the days; a span that ends where it begins is an order of a single day
   */
  public record OrderSides(
      OrderId order, OrderForm form, LocalDate grantedOn, List<SideSpan> sides) {

    /** Copies the list, so that the value cannot change. */
    public OrderSides {
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
                    new OrderSides(order.order(), order.form(), order.grantedOn(), order.sides()))
            .toList(),
        assessed.petition());
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
    }
    if (petition != null) {
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
    return petition != null
        && other.petition != null
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
