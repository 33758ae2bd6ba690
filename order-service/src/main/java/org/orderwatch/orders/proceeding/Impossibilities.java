package org.orderwatch.orders.proceeding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.Terms;
import org.orderwatch.orders.deadlines.TermsByDay;
import org.orderwatch.orders.proceeding.event.ActOnOrder;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.Grant;
import org.orderwatch.orders.proceeding.event.OrderModified;
import org.orderwatch.orders.proceeding.event.OrderRenewed;
import org.orderwatch.orders.proceeding.event.OrderServed;
import org.orderwatch.orders.proceeding.event.PetitionFact;
import org.orderwatch.orders.proceeding.event.ReportOnOrder;
import org.orderwatch.orders.proceeding.event.ServiceAttempted;
import org.orderwatch.orders.proceeding.event.TemporaryOrderExtended;
import org.orderwatch.orders.proceeding.event.ViolationReported;

/**
 * Which effective entries contradict each other (section 3, Impossible). Judged by the days on
 * which things happened; entries of one day do not exclude each other. A function of the set of
 * entries.
 */
final class Impossibilities {

  /** One entry that cannot be, and why; the path is relative to the entry. */
  record Impossible(
      RefusalReason reason, EntryId entry, List<EntryId> conflicts, String path, String message) {}

  private final List<Fact> facts;
  private final Map<OrderId, Grant> grants = new HashMap<>();
  private final List<Impossible> found = new ArrayList<>();

  private Impossibilities(List<Fact> facts) {
    this.facts = facts;
  }

  /**
   * Finds them.
   *
   * @param facts effective entries by day
   */
  static List<Impossible> of(List<Fact> facts) {
    Impossibilities impossibilities = new Impossibilities(facts);
    impossibilities.beginning();
    impossibilities.grants();
    facts.forEach(impossibilities::look);
    impossibilities.persons();
    return impossibilities.found;
  }

  private void beginning() {
    boolean begun =
        facts.stream().anyMatch(fact -> fact instanceof PetitionFact || fact instanceof Grant);
    if (begun) {
      return;
    }
    for (Fact fact : facts) {
      add(
          RefusalReason.NO_PROCEEDING,
          fact,
          null,
          "",
          "Nothing is recorded with which the proceeding begins. Record the petition, or the order"
              + " that was granted, first or together with this.");
    }
  }

  private void grants() {
    for (Fact fact : facts) {
      if (fact instanceof Grant grant) {
        Grant first = grants.putIfAbsent(grant.order().id(), grant);
        if (first != null) {
          add(
              RefusalReason.ORDER_GRANTED_TWICE,
              grant,
              first,
              "order.id",
              "This order is recorded already. Correct that entry, or record another order.");
        }
      }
    }
  }

  private void look(Fact fact) {
    switch (fact) {
      case ActOnOrder act -> act(act);
      case ReportOnOrder report -> {
        OrderId order = report.order();
        if (order != null && !grants.containsKey(order)) {
          noOrder(report);
        }
      }
      default -> {}
    }
  }

  private void act(ActOnOrder act) {
    Grant grant = grants.get(act.order());
    if (grant == null) {
      noOrder(act);
      return;
    }
    LocalDate granted = grant.entry().occurredOn();
    if (act.entry().occurredOn().isBefore(granted)) {
      add(
          RefusalReason.BEFORE_GRANT,
          act,
          grant,
          "entry.occurredOn",
          "This is dated before the order was granted. Check both dates.");
      return;
    }
    switch (act) {
      case OrderModified it -> end(it, grant, it.lastDay(), "lastDay");
      case TemporaryOrderExtended it -> end(it, grant, it.newEnd().lastDay(), "newEnd.lastDay");
      case OrderRenewed it -> end(it, grant, it.newEnd().lastDay(), "newEnd.lastDay");
      default -> {}
    }
  }

  private void end(Fact act, Grant grant, @Nullable LocalDate lastDay, String path) {
    if (lastDay != null && lastDay.isBefore(grant.entry().occurredOn())) {
      add(
          RefusalReason.ENDS_BEFORE_GRANT,
          act,
          grant,
          path,
          "The order would end before it was granted. Check both dates.");
    }
  }

  /** Needs the modifications that are possible, so it comes last. */
  private void persons() {
    List<EntryId> out = found.stream().map(Impossible::entry).toList();
    List<Fact> possible = facts.stream().filter(fact -> !out.contains(fact.entry().id())).toList();
    Map<OrderId, TermsByDay> terms = new HashMap<>();
    grants.forEach((order, grant) -> terms.put(order, new TermsByDay(grant, possible)));
    for (Fact fact : possible) {
      switch (fact) {
        case OrderServed it -> served(it, terms.get(it.order()), it.restrained());
        case ServiceAttempted it -> served(it, terms.get(it.order()), it.restrained());
        case ViolationReported it -> violation(it, terms);
        default -> {}
      }
    }
  }

  private void served(ActOnOrder act, @Nullable TermsByDay terms, PersonId person) {
    if (terms != null && !terms.everRestrains(person)) {
      add(
          RefusalReason.NOT_RESTRAINED_BY_ORDER,
          act,
          grants.get(act.order()),
          "restrained",
          "This order does not restrain that person. Choose a person whom it restrains, or correct"
              + " the order.");
    }
  }

  /** Rule 2; without a named order it is about every order of the proceeding. */
  private void violation(ViolationReported it, Map<OrderId, TermsByDay> terms) {
    Grant protecting = null;
    for (Map.Entry<OrderId, TermsByDay> each : terms.entrySet()) {
      if (it.order() != null && !it.order().equals(each.getKey())) {
        continue;
      }
      LocalDate day = it.entry().occurredOn();
      List<Terms> thatDay = List.of(each.getValue().on(day.minusDays(1)), each.getValue().on(day));
      if (thatDay.stream().anyMatch(some -> TermsByDay.restrains(some, it.by()))) {
        return;
      }
      boolean protects =
          thatDay.stream()
              .flatMap(some -> some.restraints().stream())
              .anyMatch(
                  restraint ->
                      restraint.protects().contains(it.by())
                          && (it.order() != null || restraint.restrained().equals(it.against())));
      Grant grant = grants.get(each.getKey());
      if (protects && grant != null && earlier(grant, protecting)) {
        protecting = grant;
      }
    }
    if (protecting != null) {
      add(
          RefusalReason.PROTECTED_PERSON_CANNOT_VIOLATE,
          it,
          protecting,
          "by",
          "The order protects this person and does not restrain her. Contact by the protected"
              + " person is no violation of it. If another order restrains her, name that order.");
    }
  }

  private static boolean earlier(Grant grant, @Nullable Grant than) {
    return than == null || RecordedEntries.BY_DAY.compare(grant, than) < 0;
  }

  private void noOrder(Fact fact) {
    add(
        RefusalReason.NO_ORDER,
        fact,
        null,
        "order",
        "This proceeding has no such order. Record the order first or together with this, or choose"
            + " another.");
  }

  private void add(
      RefusalReason reason, Fact fact, @Nullable Fact conflict, String path, String message) {
    List<EntryId> conflicts = conflict == null ? List.of() : List.of(conflict.entry().id());
    found.add(new Impossible(reason, fact.entry().id(), conflicts, path, message));
  }
}
