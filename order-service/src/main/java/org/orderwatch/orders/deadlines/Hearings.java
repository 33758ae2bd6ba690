package org.orderwatch.orders.deadlines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.HearingId;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.HearingContinued;
import org.orderwatch.orders.proceeding.event.HearingHeld;
import org.orderwatch.orders.proceeding.event.HearingScheduled;

/** The hearings of a proceeding: when they are, and which were continued away. */
final class Hearings {

  private final Map<HearingId, HearingDate> dates = new LinkedHashMap<>();
  private final Map<HearingId, LocalDate> continuedOn = new LinkedHashMap<>();
  private final Map<HearingId, LocalDate> setByContinuance = new LinkedHashMap<>();

  /** Days of which an entry shows that a hearing was or was to be then. */
  private final TreeSet<LocalDate> shown = new TreeSet<>();

  /** Takes the facts of a proceeding by day. */
  Hearings(List<Fact> facts) {
    for (Fact fact : facts) {
      switch (fact) {
        case HearingScheduled it -> dates.put(it.hearing(), it.date());
        case HearingHeld it -> shown.add(it.entry().occurredOn());
        case HearingContinued it -> {
          HearingDate date = it.date();
          setByContinuance.putIfAbsent(it.newHearing(), it.entry().occurredOn());
          if (date != null) {
            dates.put(it.newHearing(), date);
          }
        }
        default -> {}
      }
    }
    for (Fact fact : facts) {
      if (fact instanceof HearingContinued it) {
        HearingId from = it.hearing() == null ? theOneMeant(it) : it.hearing();
        if (from != null) {
          continuedOn.putIfAbsent(from, it.entry().occurredOn());
        }
        if (from == null || !dates.containsKey(from)) {
          shown.add(it.entry().occurredOn());
        }
      }
    }
  }

  /** The day of a hearing, or null where no date is recorded. */
  @Nullable LocalDate dayOf(HearingId hearing) {
    HearingDate date = dates.get(hearing);
    return date == null ? null : date.on();
  }

  boolean knows(HearingId hearing) {
    return dates.containsKey(hearing);
  }

  /**
   * The hearing that "until the hearing" means on a day: the first after it, of those not continued
   * away by then and not set by a later continuance, or null.
   */
  @Nullable LocalDate nextAfter(LocalDate day) {
    LocalDate next = shown.higher(day);
    for (Map.Entry<HearingId, HearingDate> each : dates.entrySet()) {
      LocalDate continued = continuedOn.get(each.getKey());
      LocalDate on = each.getValue().on();
      LocalDate set = setByContinuance.get(each.getKey());
      boolean stands =
          (continued == null || continued.isAfter(day)) && (set == null || !set.isAfter(day));
      if (stands && on.isAfter(day) && (next == null || on.isBefore(next))) {
        next = on;
      }
    }
    return next;
  }

  /** Those that were not continued away, in order of date. */
  List<HearingDate> standing() {
    return dates.entrySet().stream()
        .filter(each -> !continuedOn.containsKey(each.getKey()))
        .sorted(
            Comparator.<Map.Entry<HearingId, HearingDate>, LocalDate>comparing(
                    each -> each.getValue().on())
                .thenComparing(each -> each.getKey().value()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** A continuance that names no hearing means the next one that stands. */
  private @Nullable HearingId theOneMeant(HearingContinued continuance) {
    LocalDate day = continuance.entry().occurredOn();
    return dates.entrySet().stream()
        .filter(each -> !each.getKey().equals(continuance.newHearing()))
        .filter(each -> !continuedOn.containsKey(each.getKey()))
        .filter(each -> !each.getValue().on().isBefore(day))
        .min(
            Comparator.<Map.Entry<HearingId, HearingDate>, LocalDate>comparing(
                    each -> each.getValue().on())
                .thenComparing(each -> each.getKey().value()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
