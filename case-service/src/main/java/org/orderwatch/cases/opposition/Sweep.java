package org.orderwatch.cases.opposition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.opposition.Presences.OneDayOrder;
import org.orderwatch.cases.opposition.Presences.Presence;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.Certainty;

/**
 * Goes once through the days on which anything begins or ends, keeping what stands against each of
 * two persons. The work is that of sorting the runs, and for each such day the few proceedings that
 * stand against each other on it.
 */
final class Sweep {

  /** Two proceedings by position, the lower first; the same twice for the two sides of one. */
  private record Between(int first, int second) {}

  private record Opposed(
      OppositionKind kind, boolean certain, @Nullable Stage stage, Set<OrderId> orders) {}

  private record Holding(Map<OppositionKind, Certainty> kinds, @Nullable Stage stage) {}

  private record Open<T>(LocalDate since, T what) {}

  private final Presences presences;
  private final Map<Integer, Standing> againstLow = new TreeMap<>();
  private final Map<Integer, Standing> againstHigh = new TreeMap<>();
  private final Map<Between, Open<Opposed>> open = new HashMap<>();
  private final Map<Between, List<Stretch>> stretches =
      new TreeMap<>(Comparator.comparingInt(Between::first).thenComparingInt(Between::second));
  private final List<Segment> segments = new ArrayList<>();
  private final List<Notice> sameDay = new ArrayList<>();
  private @Nullable Open<Holding> openSegment;
  private boolean ordersMet;

  Sweep(Presences presences) {
    this.presences = presences;
  }

  void run() {
    List<Presence> beginning =
        presences.runs().stream().sorted(Comparator.comparing(Presence::from)).toList();
    List<Presence> ending =
        presences.runs().stream().sorted(Comparator.comparing(Presence::until)).toList();
    List<OneDayOrder> oneDay =
        presences.oneDayOrders().stream().sorted(Comparator.comparing(OneDayOrder::day)).toList();
    int begun = 0;
    int ended = 0;
    int seen = 0;
    for (LocalDate day : days()) {
      while (begun < beginning.size() && beginning.get(begun).from().equals(day)) {
        Presence run = beginning.get(begun++);
        side(run.againstLow())
            .computeIfAbsent(run.proceeding(), proceeding -> new Standing())
            .begin(run);
      }
      while (ended < ending.size() && ending.get(ended).until().equals(day)) {
        leave(ending.get(ended++));
      }
      compare(day);
      while (seen < oneDay.size() && oneDay.get(seen).day().equals(day)) {
        noteSameDay(oneDay.get(seen++));
      }
    }
    if (openSegment != null) {
      closeSegment(openSegment, null);
    }
    open.forEach((between, since) -> close(between, since, null));
  }

  /** Whether orders both ways were ever in force on one day. */
  boolean ordersMet() {
    return ordersMet;
  }

  List<Notice> sameDay() {
    return sameDay;
  }

  List<Episode> episodes() {
    List<Episode> episodes = new ArrayList<>();
    List<Segment> run = new ArrayList<>();
    for (Segment segment : segments) {
      if (!run.isEmpty() && !segment.from().equals(run.getLast().until())) {
        episodes.add(new Episode(run));
        run.clear();
      }
      run.add(segment);
    }
    if (!run.isEmpty()) {
      episodes.add(new Episode(run));
    }
    return episodes;
  }

  List<Overlap> overlaps() {
    List<Overlap> overlaps = new ArrayList<>();
    stretches.forEach((between, runs) -> overlaps.add(new Overlap(named(between), runs)));
    return overlaps;
  }

  private Set<LocalDate> days() {
    Set<LocalDate> days = new TreeSet<>();
    for (Presence run : presences.runs()) {
      days.add(run.from());
      if (!run.until().equals(LocalDate.MAX)) {
        days.add(run.until());
      }
    }
    presences.oneDayOrders().forEach(order -> days.add(order.day()));
    return days;
  }

  private Map<Integer, Standing> side(boolean low) {
    return low ? againstLow : againstHigh;
  }

  private void leave(Presence run) {
    side(run.againstLow())
        .computeIfPresent(
            run.proceeding(),
            (proceeding, standing) -> {
              standing.end(run);
              return standing.isEmpty() ? null : standing;
            });
  }

  private void compare(LocalDate day) {
    boolean orders =
        againstLow.values().stream().anyMatch(Standing::inForce)
            && againstHigh.values().stream().anyMatch(Standing::inForce);
    ordersMet |= orders;
    Map<Between, Opposed> now = new LinkedHashMap<>();
    againstLow.forEach(
        (first, low) ->
            againstHigh.forEach(
                (second, high) -> {
                  Opposed opposed = orders ? orders(first, low, second, high) : pending(low, high);
                  if (opposed != null) {
                    Between between = new Between(Math.min(first, second), Math.max(first, second));
                    now.merge(between, opposed, Sweep::both);
                  }
                }));
    turn(day, now);
    turnSegment(day, now);
  }

  private @Nullable Opposed orders(int first, Standing low, int second, Standing high) {
    if (!low.inForce() || !high.inForce()) {
      return null;
    }
    OppositionKind kind;
    if (first == second) {
      kind = OppositionKind.MUTUAL;
    } else {
      List<ProceedingFacts> all = presences.proceedings();
      kind = all.get(first).crosses(all.get(second)) ? OppositionKind.CROSS : OppositionKind.DUAL;
    }
    return new Opposed(
        kind,
        low.inForceForCertain() && high.inForceForCertain(),
        low.finalInForce() && high.finalInForce() ? Stage.FINAL : Stage.TEMPORARY,
        union(low.orders(), high.orders()));
  }

  private static @Nullable Opposed pending(Standing low, Standing high) {
    if (!low.pending() && !high.pending()) {
      return null;
    }
    boolean lowCertain = low.inForceForCertain() || low.pendingForCertain();
    boolean highCertain = high.inForceForCertain() || high.pendingForCertain();
    return new Opposed(
        OppositionKind.PENDING,
        (lowCertain && high.pendingForCertain()) || (highCertain && low.pendingForCertain()),
        null,
        union(low.orders(), high.orders()));
  }

  private static Opposed both(Opposed one, Opposed other) {
    return new Opposed(
        one.kind(),
        one.certain() || other.certain(),
        one.stage() == Stage.FINAL ? Stage.FINAL : other.stage(),
        union(one.orders(), other.orders()));
  }

  private static Set<OrderId> union(Set<OrderId> some, Set<OrderId> others) {
    Set<OrderId> all = new TreeSet<>(Comparator.comparing(OrderId::toString));
    all.addAll(some);
    all.addAll(others);
    return all;
  }

  private void turn(LocalDate day, Map<Between, Opposed> now) {
    open.entrySet()
        .removeIf(
            entry -> {
              boolean goesOn = entry.getValue().what().equals(now.get(entry.getKey()));
              if (!goesOn) {
                close(entry.getKey(), entry.getValue(), day);
              }
              return !goesOn;
            });
    now.forEach((between, opposed) -> open.putIfAbsent(between, new Open<>(day, opposed)));
  }

  private void close(Between between, Open<Opposed> since, @Nullable LocalDate until) {
    Opposed what = since.what();
    stretches
        .computeIfAbsent(between, none -> new ArrayList<>())
        .add(
            new Stretch(
                since.since(),
                until,
                what.kind(),
                what.certain() ? Certainty.YES : Certainty.UNCONFIRMED,
                what.stage(),
                List.copyOf(what.orders())));
  }

  private void turnSegment(LocalDate day, Map<Between, Opposed> now) {
    Map<OppositionKind, Certainty> kinds = new EnumMap<>(OppositionKind.class);
    for (Opposed opposed : now.values()) {
      if (opposed.certain()) {
        kinds.put(opposed.kind(), Certainty.YES);
      } else {
        kinds.putIfAbsent(opposed.kind(), Certainty.UNCONFIRMED);
      }
    }
    Holding holding = new Holding(kinds, kinds.isEmpty() ? null : stage(kinds));
    if (openSegment != null) {
      if (openSegment.what().equals(holding)) {
        return;
      }
      closeSegment(openSegment, day);
      openSegment = null;
    }
    if (!kinds.isEmpty()) {
      openSegment = new Open<>(day, holding);
    }
  }

  private @Nullable Stage stage(Map<OppositionKind, Certainty> kinds) {
    if (kinds.containsKey(OppositionKind.PENDING)) {
      return null;
    }
    return againstLow.values().stream().anyMatch(Standing::finalInForce)
            && againstHigh.values().stream().anyMatch(Standing::finalInForce)
        ? Stage.FINAL
        : Stage.TEMPORARY;
  }

  private void closeSegment(Open<Holding> since, @Nullable LocalDate until) {
    segments.add(new Segment(since.since(), until, since.what().kinds(), since.what().stage()));
  }

  private void noteSameDay(OneDayOrder order) {
    for (int other : side(!order.againstLow()).keySet()) {
      sameDay.add(
          new Notice(
              NoticeKind.SAME_DAY,
              named(order.proceeding(), other),
              order.order(),
              order.day(),
              order.day()));
    }
  }

  private List<ProceedingId> named(Between between) {
    return named(between.first(), between.second());
  }

  private List<ProceedingId> named(int first, int second) {
    ProceedingId one = presences.proceedings().get(first).id();
    return first == second ? List.of(one) : List.of(one, presences.proceedings().get(second).id());
  }
}
