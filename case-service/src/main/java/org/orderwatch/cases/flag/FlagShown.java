package org.orderwatch.cases.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.opposition.FactState;
import org.orderwatch.cases.opposition.FlagContent;
import org.orderwatch.cases.opposition.OppositionKind;
import org.orderwatch.cases.opposition.Pair;
import org.orderwatch.cases.opposition.ReviewState;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * A flag in the queue.
 *
 * @param flag the flag
 * @param proceedings the proceedings it rests on: one, or two that oppose each other
 * @param pairs the persons who oppose each other
 * @param kind how they oppose in the latest unbroken run of days
 * @param starts the first day of that run
 * @param ends the first day after it; null means open
 * @param orders the orders concerned in that run
 * @param facts how the facts stand today
 * @param review how far people have come
 * @param reopened whether it is NEW again because a decision no longer holds
 * @param bothClients whether both persons are or were clients of the agency
 * @param raisedAt since when it has been known
 * @param contentSeen what a review sends back, so that it is about what was shown
 */
public record FlagShown(
    FlagId flag,
    List<ProceedingId> proceedings,
    List<Pair> pairs,
    OppositionKind kind,
    LocalDate starts,
    @Nullable LocalDate ends,
    List<OrderId> orders,
    FactState facts,
    ReviewState review,
    boolean reopened,
    boolean bothClients,
    Instant raisedAt,
    String contentSeen) {

  /** Copies the lists, so that the value cannot change. */
  public FlagShown {
    proceedings = List.copyOf(proceedings);
    pairs = List.copyOf(pairs);
    orders = List.copyOf(orders);
  }

  static List<Pair> pairs(FlagContent content) {
    return content.sides().stream().map(FlagContent.Side::pair).toList();
  }
}
