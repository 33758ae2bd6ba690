package org.orderwatch.orders.deadlines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.FinalOrderDenied;
import org.orderwatch.orders.proceeding.event.FinalOrderGranted;
import org.orderwatch.orders.proceeding.event.HearingContinued;
import org.orderwatch.orders.proceeding.event.OrderBecameFinal;
import org.orderwatch.orders.proceeding.event.OrderDismissed;
import org.orderwatch.orders.proceeding.event.OrderModified;
import org.orderwatch.orders.proceeding.event.OrderRenewed;
import org.orderwatch.orders.proceeding.event.OrderVacated;
import org.orderwatch.orders.proceeding.event.PetitionDismissed;
import org.orderwatch.orders.proceeding.event.PetitionWithdrawn;
import org.orderwatch.orders.proceeding.event.ProceedingReinstated;
import org.orderwatch.orders.proceeding.event.RenewalRequested;
import org.orderwatch.orders.proceeding.event.TemporaryOrderExtended;

/**
 * The order in which facts work. Days decide, never instants and never the order of recording. On
 * one day: what prolongs or changes an order, then what ends it, then what brings it back; last the
 * id, so that the outcome is the same everywhere.
 */
final class ActsByDay {

  private static final Comparator<Fact> ORDER =
      Comparator.<Fact, LocalDate>comparing(fact -> fact.entry().occurredOn())
          .thenComparing(ActsByDay::rank)
          .thenComparing(fact -> fact.entry().id().value());

  private ActsByDay() {}

  static List<Fact> sorted(List<Fact> facts) {
    return facts.stream().sorted(ORDER).toList();
  }

  private static int rank(Fact fact) {
    return switch (fact) {
      case HearingContinued _ -> 1;
      case TemporaryOrderExtended _ -> 2;
      case OrderBecameFinal _ -> 3;
      case RenewalRequested _ -> 4;
      case OrderRenewed _ -> 5;
      case OrderModified _ -> 6;
      case FinalOrderGranted _,
          FinalOrderDenied _,
          PetitionDismissed _,
          PetitionWithdrawn _,
          OrderDismissed _,
          OrderVacated _ ->
          7;
      case ProceedingReinstated _ -> 8;
      default -> 0;
    };
  }
}
