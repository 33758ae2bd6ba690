package org.orderwatch.orders.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.FinalOrderDenied;
import org.orderwatch.orders.proceeding.event.FinalOrderGranted;
import org.orderwatch.orders.proceeding.event.Grant;
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

/** The timelines of all orders of a proceeding: which act works on which of them (rules 5, 16). */
final class Timelines {

  private final Map<OrderId, OrderTimeline> byOrder = new LinkedHashMap<>();
  private final List<Warning> warnings = new ArrayList<>();

  /** Takes facts in the order of {@link ActsByDay}; each order is granted once. */
  Timelines(List<Fact> facts, Hearings hearings) {
    facts.stream()
        .filter(Grant.class::isInstance)
        .map(Grant.class::cast)
        .sorted(
            Comparator.<Grant, LocalDate>comparing(grant -> grant.entry().occurredOn())
                .thenComparing(Grant::form)
                .thenComparing(grant -> grant.order().id().value()))
        .forEach(grant -> byOrder.put(grant.order().id(), new OrderTimeline(grant, hearings)));
    facts.forEach(this::apply);
  }

  /** By day of grant, then form, then id. */
  List<OrderTimeline> all() {
    return List.copyOf(byOrder.values());
  }

  List<Warning> warnings() {
    List<Warning> all = new ArrayList<>(warnings);
    byOrder.values().forEach(each -> all.addAll(each.warnings()));
    return all;
  }

  private void apply(Fact fact) {
    switch (fact) {
      case TemporaryOrderExtended act -> on(act.order(), order -> order.extended(act));
      case OrderModified act -> on(act.order(), order -> order.modified(act));
      case OrderRenewed act -> on(act.order(), order -> order.renewed(act));
      case RenewalRequested act -> on(act.order(), order -> order.renewalRequested(act));
      case OrderBecameFinal act -> on(act.order(), order -> order.becameFinal(act));
      case OrderDismissed act -> on(act.order(), order -> order.ended(act, true));
      case OrderVacated act -> on(act.order(), order -> order.ended(act, false));
      case HearingContinued act -> continued(act);
      case FinalOrderGranted act -> endTemporary(act, false);
      case FinalOrderDenied act -> endTemporary(act, true);
      case PetitionWithdrawn act -> withdrawn(act);
      case PetitionDismissed act -> dismissed(act);
      case ProceedingReinstated act -> reinstated(act);
      default -> {}
    }
  }

  private void continued(HearingContinued act) {
    LocalDate day = act.entry().occurredOn();
    List<OrderTimeline> meant =
        byOrder.values().stream().filter(order -> order.runsAsTemporaryOn(day)).toList();
    if (meant.isEmpty()) {
      meant = byOrder.values().stream().filter(order -> order.ranOutAsTemporaryOn(day)).toList();
    }
    if (meant.isEmpty()) {
      switch (act.orderContinues()) {
        case UNTIL_NEW_HEARING, UNTIL_DATE -> warn(Warning.Kind.NOTHING_TO_CONTINUE, act);
        case NO, UNKNOWN -> {}
      }
    }
    meant.forEach(order -> order.continued(act));
  }

  private void endTemporary(Fact act, boolean mayBeRevived) {
    LocalDate day = act.entry().occurredOn();
    for (OrderTimeline order : byOrder.values()) {
      if (!order.isFinalOn(day) && !order.grantedOn().isAfter(day)) {
        order.ended(act, mayBeRevived);
      }
    }
  }

  private void withdrawn(PetitionWithdrawn act) {
    LocalDate day = act.entry().occurredOn();
    endTemporary(act, true);
    byOrder.values().stream()
        .filter(order -> order.isFinalOn(day) && day.isBefore(order.notInForceFrom()))
        .forEach(order -> warn(Warning.Kind.WITHDRAWN_AFTER_FINAL_ORDER, act, order));
  }

  private void dismissed(PetitionDismissed act) {
    LocalDate day = act.entry().occurredOn();
    endTemporary(act, true);
    for (OrderTimeline order : byOrder.values()) {
      if (order.isFinalOn(day.minusDays(1)) && day.isBefore(order.notInForceFrom())) {
        order.ended(act, true);
        warn(Warning.Kind.FINAL_ORDER_ENDED_BY_DISMISSAL, act, order);
      }
    }
  }

  private void reinstated(ProceedingReinstated act) {
    byOrder.values().forEach(order -> order.reinstated(act));
  }

  private void on(OrderId order, Consumer<OrderTimeline> act) {
    OrderTimeline timeline = byOrder.get(order);
    if (timeline != null) {
      act.accept(timeline);
    }
  }

  private void warn(Warning.Kind kind, Fact act, OrderTimeline... orders) {
    List<OrderTimeline> about = List.of(orders);
    warnings.add(
        new Warning(
            kind,
            act.entry().id(),
            about.stream().map(order -> order.grant().entry().id()).toList()));
  }
}
