package org.orderwatch.cases.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * How a case stands on a day.
 *
 * @param restrainedBy the orders that restrain the client that day, certainly or perhaps; a page
 *     says them first, with their terms (rule 2)
 * @param protectedBy the orders that protect the client that day, certainly or perhaps
 * @param orders all orders of her proceedings, latest granted first
 * @param petitions all petitions of her proceedings, latest filed first
 * @param hearings hearings from that day on, next first
 * @param nearestEnd the first day on which an order in force that concerns her may no longer be in
 *     force; null where none has a known end
 * @param unserved how many orders that protect her that day wait for service
 * @param proceedings her proceedings
 * @param others the other parties of her proceedings whom her case may show
 */
public record CaseStatus(
    List<OrderLine> restrainedBy,
    List<OrderLine> protectedBy,
    List<OrderLine> orders,
    List<PetitionLine> petitions,
    List<HearingLine> hearings,
    @Nullable LocalDate nearestEnd,
    int unserved,
    Set<ProceedingId> proceedings,
    Set<PersonId> others) {

  /** The status of a case without any proceeding. */
  public static final CaseStatus NOTHING =
      new CaseStatus(
          List.of(), List.of(), List.of(), List.of(), List.of(), null, 0, Set.of(), Set.of());

  /** Copies the lists, so that the value cannot change. */
  public CaseStatus {
    restrainedBy = List.copyOf(restrainedBy);
    protectedBy = List.copyOf(protectedBy);
    orders = List.copyOf(orders);
    petitions = List.copyOf(petitions);
    hearings = List.copyOf(hearings);
    proceedings = Set.copyOf(proceedings);
    others = Set.copyOf(others);
  }
}
