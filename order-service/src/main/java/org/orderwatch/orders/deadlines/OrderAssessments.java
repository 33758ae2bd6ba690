package org.orderwatch.orders.deadlines;

import static org.orderwatch.orders.deadlines.Coverage.OPEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.OrderAssessment;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.ServiceStatus;
import org.orderwatch.kernel.vocabulary.SideSpan;
import org.orderwatch.kernel.vocabulary.Terms;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.OrderServed;
import org.orderwatch.orders.proceeding.event.ServiceAttempted;

/** Puts together for one order who is restrained on which days, and who was served. */
final class OrderAssessments {

  private record Side(PersonId restrained, PersonId protects) {}

  private OrderAssessments() {}

  static OrderAssessment assess(OrderTimeline timeline, List<Fact> facts) {
    TermsByDay terms = new TermsByDay(timeline.grant(), facts);
    OrderForm form = timeline.finalFrom() == null ? timeline.grant().form() : OrderForm.FINAL;
    return new OrderAssessment(
        timeline.grant().order().id(),
        form,
        timeline.grantedOn(),
        terms.present(),
        sides(timeline, terms),
        timeline.end(),
        timeline.endedBy(),
        service(timeline.grant().order().id(), terms, facts));
  }

  private static List<SideSpan> sides(OrderTimeline timeline, TermsByDay terms) {
    TreeSet<LocalDate> cuts = new TreeSet<>(terms.starts());
    LocalDate finalFrom = timeline.finalFrom();
    if (finalFrom != null) {
      cuts.add(finalFrom);
    }
    Map<Side, List<SideSpan>> bySide = new LinkedHashMap<>();
    for (Coverage.Run run : timeline.coverage().runs()) {
      LocalDate from = run.from();
      while (from.isBefore(run.until())) {
        LocalDate cut = cuts.higher(from);
        LocalDate until = cut != null && cut.isBefore(run.until()) ? cut : run.until();
        OrderForm form = timeline.isFinalOn(from) ? OrderForm.FINAL : timeline.grant().form();
        addAll(bySide, terms.on(from), new Coverage.Run(from, until, run.certainty()), form);
        from = until;
      }
    }
    return bySide.values().stream()
        .flatMap(List::stream)
        .sorted(
            Comparator.comparing(SideSpan::from)
                .thenComparing(span -> span.restrained().value())
                .thenComparing(span -> span.protects().value()))
        .toList();
  }

  private static void addAll(
      Map<Side, List<SideSpan>> bySide, Terms terms, Coverage.Run run, OrderForm form) {
    for (Restraint restraint : terms.restraints()) {
      for (PersonId person : restraint.protects()) {
        Side side = new Side(restraint.restrained(), person);
        List<SideSpan> spans = bySide.computeIfAbsent(side, _ -> new ArrayList<>());
        SideSpan last = spans.isEmpty() ? null : spans.getLast();
        LocalDate from = run.from();
        if (last != null
            && run.from().equals(last.until())
            && last.certainty() == run.certainty()
            && last.form() == form) {
          from = last.from();
          spans.removeLast();
        }
        spans.add(
            new SideSpan(
                side.restrained(),
                side.protects(),
                from,
                orNull(run.until()),
                run.certainty(),
                form));
      }
    }
  }

  private static List<ServiceStatus> service(OrderId order, TermsByDay terms, List<Fact> facts) {
    List<ServiceStatus> list = new ArrayList<>();
    for (Restraint restraint : terms.present().restraints()) {
      LocalDate served = null;
      int failed = 0;
      for (Fact fact : facts) {
        LocalDate day = fact.entry().occurredOn();
        if (day.isBefore(terms.presentSince())) {
          continue;
        }
        if (fact instanceof OrderServed it
            && it.order().equals(order)
            && it.restrained().equals(restraint.restrained())) {
          served = served == null || day.isBefore(served) ? day : served;
        }
        if (fact instanceof ServiceAttempted it
            && it.order().equals(order)
            && it.restrained().equals(restraint.restrained())) {
          failed++;
        }
      }
      list.add(new ServiceStatus(restraint.restrained(), served, failed));
    }
    return list;
  }

  private static @Nullable LocalDate orNull(LocalDate day) {
    return day.equals(OPEN) ? null : day;
  }
}
