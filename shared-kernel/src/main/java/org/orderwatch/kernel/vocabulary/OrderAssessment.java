package org.orderwatch.kernel.vocabulary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.OrderId;

/**
 * What follows from the facts for one order.
 *
 * @param order the order
 * @param form its form now; FINAL where it became final, see {@link SideSpan#form()}
 * @param grantedOn the day it was granted
 * @param terms its present complete terms; they say whom it concerns also where it has no day in
 *     force (rule 5, SAME_DAY)
 * @param sides the days on which it restrains, person by person
 * @param end when it ends
 * @param endedBy the entry of the act that ended it, or null where it runs or runs out
 * @param service service for each restrained person
 */
public record OrderAssessment(
    OrderId order,
    OrderForm form,
    LocalDate grantedOn,
    Terms terms,
    List<SideSpan> sides,
    EndEstimate end,
    @Nullable EntryId endedBy,
    List<ServiceStatus> service) {

  /** Copies the lists, so that the value cannot change. */
  public OrderAssessment {
    sides = List.copyOf(sides);
    service = List.copyOf(service);
  }
}
