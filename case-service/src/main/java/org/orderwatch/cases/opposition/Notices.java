package org.orderwatch.cases.opposition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.orderwatch.cases.opposition.Presences.OneDayOrder;
import org.orderwatch.cases.opposition.Presences.Presence;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;

/** Finds what is shown for information: orders of one day, and orders one after the other. */
final class Notices {

  /** An unbroken run of days of one order against one person; empty for an order of one day. */
  private record Run(
      int proceeding, boolean againstLow, OrderId order, LocalDate from, LocalDate until) {}

  private record OneWay(int proceeding, boolean againstLow, OrderId order) {}

  private final Presences presences;
  private final Sweep sweep;
  private final Limits limits;

  Notices(Presences presences, Sweep sweep, Limits limits) {
    this.presences = presences;
    this.sweep = sweep;
    this.limits = limits;
  }

  /** Returns all notices in an order of their own, whatever the order of the facts. */
  List<Notice> found() {
    List<Notice> found = new ArrayList<>(sweep.sameDay());
    if (!sweep.ordersMet()) {
      found.addAll(consecutive());
    }
    found.sort(
        Comparator.comparing(Notice::kind)
            .thenComparing(Notice::from)
            .thenComparing(Notice::until)
            .thenComparing(notice -> notice.proceedings().toString())
            .thenComparing(notice -> notice.order().toString()));
    return found;
  }

  private Collection<Notice> consecutive() {
    List<Run> runs = runs();
    Map<List<ProceedingId>, Notice> closest = new HashMap<>();
    for (boolean againstLow : new boolean[] {true, false}) {
      NavigableMap<LocalDate, List<Run>> earlier = new TreeMap<>();
      NavigableMap<LocalDate, LocalDate> covered = new TreeMap<>();
      for (Run run : runs) {
        if (run.againstLow() == againstLow) {
          earlier.computeIfAbsent(run.until(), none -> new ArrayList<>()).add(run);
          covered.merge(run.from(), run.until(), Notices::later);
        }
      }
      spread(covered);
      for (Run run : runs) {
        if (run.againstLow() != againstLow) {
          addClosest(closest, run, earlier, covered);
        }
      }
    }
    return closest.values();
  }

  private void addClosest(
      Map<List<ProceedingId>, Notice> closest,
      Run later,
      NavigableMap<LocalDate, List<Run>> earlier,
      NavigableMap<LocalDate, LocalDate> covered) {
    Map.Entry<LocalDate, LocalDate> standing = covered.floorEntry(later.from());
    if (standing != null && standing.getValue().isAfter(later.from())) {
      return;
    }
    Map.Entry<LocalDate, List<Run>> last = earlier.floorEntry(later.from());
    if (last == null
        || ChronoUnit.DAYS.between(last.getKey(), later.from()) > limits.consecutive()) {
      return;
    }
    for (Run before : last.getValue()) {
      List<ProceedingId> proceedings =
          before.proceeding() == later.proceeding()
              ? List.of(named(later))
              : List.of(named(before), named(later));
      Notice notice =
          new Notice(
              NoticeKind.CONSECUTIVE, proceedings, later.order(), before.until(), later.from());
      closest.merge(
          proceedings,
          notice,
          (one, other) ->
              Comparator.comparing(Notice::until)
                          .thenComparing(candidate -> candidate.order().toString())
                          .compare(one, other)
                      <= 0
                  ? one
                  : other);
    }
  }

  private ProceedingId named(Run run) {
    return presences.proceedings().get(run.proceeding()).id();
  }

  /** Turns the latest end of the runs that begin on a day into that of all begun by then. */
  private static void spread(NavigableMap<LocalDate, LocalDate> covered) {
    LocalDate latest = LocalDate.MIN;
    for (Map.Entry<LocalDate, LocalDate> entry : covered.entrySet()) {
      latest = later(latest, entry.getValue());
      entry.setValue(latest);
    }
  }

  private List<Run> runs() {
    Map<OneWay, List<Presence>> orders = new HashMap<>();
    for (Presence run : presences.runs()) {
      if (run.order() != null) {
        orders
            .computeIfAbsent(
                new OneWay(run.proceeding(), run.againstLow(), run.order()),
                none -> new ArrayList<>())
            .add(run);
      }
    }
    List<Run> runs = new ArrayList<>();
    orders.forEach((way, spans) -> addMerged(runs, way, spans));
    for (OneDayOrder order : presences.oneDayOrders()) {
      runs.add(
          new Run(order.proceeding(), order.againstLow(), order.order(), order.day(), order.day()));
    }
    return runs;
  }

  private static void addMerged(List<Run> runs, OneWay way, List<Presence> spans) {
    spans.sort(Comparator.comparing(Presence::from));
    LocalDate from = spans.getFirst().from();
    LocalDate until = spans.getFirst().until();
    for (Presence span : spans) {
      if (span.from().isAfter(until)) {
        runs.add(new Run(way.proceeding(), way.againstLow(), way.order(), from, until));
        from = span.from();
        until = span.until();
      } else {
        until = later(until, span.until());
      }
    }
    runs.add(new Run(way.proceeding(), way.againstLow(), way.order(), from, until));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
