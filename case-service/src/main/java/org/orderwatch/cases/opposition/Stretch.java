package org.orderwatch.cases.opposition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.vocabulary.Certainty;

/**
 * A run of days on which two proceedings, or the two sides of one, oppose each other in the same
 * way.
 *
 * @param from the first day
 * @param until the first day after the last; null means open
 * @param kind how they oppose
 * @param certainty certainly, or not known
 * @param stage the stage of these proceedings; null for PENDING
 * @param orders the orders concerned, in the order of their ids; empty where two petitions oppose
 */
public record Stretch(
    LocalDate from,
    @Nullable LocalDate until,
    OppositionKind kind,
    Certainty certainty,
    @Nullable Stage stage,
    List<OrderId> orders) {

  /** Copies the list, so that the value cannot change. */
  public Stretch {
    orders = List.copyOf(orders);
  }
}
