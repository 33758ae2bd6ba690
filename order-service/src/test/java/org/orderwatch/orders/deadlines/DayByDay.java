package org.orderwatch.orders.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.StatedEnd;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.FinalOrderDenied;
import org.orderwatch.orders.proceeding.event.FinalOrderGranted;
import org.orderwatch.orders.proceeding.event.Grant;
import org.orderwatch.orders.proceeding.event.HearingContinued;
import org.orderwatch.orders.proceeding.event.HearingHeld;
import org.orderwatch.orders.proceeding.event.HearingScheduled;
import org.orderwatch.orders.proceeding.event.OrderBecameFinal;
import org.orderwatch.orders.proceeding.event.OrderDismissed;
import org.orderwatch.orders.proceeding.event.OrderModified;
import org.orderwatch.orders.proceeding.event.OrderRenewed;
import org.orderwatch.orders.proceeding.event.OrderVacated;
import org.orderwatch.orders.proceeding.event.PetitionDismissed;
import org.orderwatch.orders.proceeding.event.PetitionFact;
import org.orderwatch.orders.proceeding.event.PetitionWithdrawn;
import org.orderwatch.orders.proceeding.event.ProceedingReinstated;
import org.orderwatch.orders.proceeding.event.RenewalRequested;
import org.orderwatch.orders.proceeding.event.TemporaryOrderExtended;

/**
 * A second, naive implementation: a calendar of {@value #DAYS} squares for each order, which every
 * act paints anew, day after day. Slow and simple; the tests compare the real one with it.
 */
final class DayByDay {

  static final int DAYS = 420;
  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private static final int FOR_EVER = DAYS;

  /** The calendar of one order: '.' not in force, '?' unconfirmed, 'Y' certain. */
  static final class Page {
    final Grant grant;
    final char[] squares = new char[DAYS];
    int certain;
    int end;
    boolean indefinite;
    boolean hearingUnknown;
    boolean toHearing;
    boolean ended;
    int finalFrom = FOR_EVER;
    @Nullable Page beforeEnding;

    Page(Grant grant) {
      this.grant = grant;
      Arrays.fill(squares, '.');
    }

    private Page(Page other) {
      this(other.grant);
      System.arraycopy(other.squares, 0, squares, 0, DAYS);
      certain = other.certain;
      end = other.end;
      indefinite = other.indefinite;
      toHearing = other.toHearing;
    }

    void paint(int from, int until, char with) {
      for (int day = Math.max(0, from); day < Math.min(until, DAYS); day++) {
        squares[day] = with;
      }
    }

    /** From a day on: certain up to one day, unconfirmed up to another. */
    void goesOn(int from, int certainUntil, int until) {
      paint(from, DAYS, '.');
      paint(from, certainUntil, 'Y');
      paint(Math.max(from, certainUntil), until, '?');
      certain = Math.max(from, certainUntil);
      end = Math.max(from, until);
      indefinite = false;
      toHearing = false;
      hearingUnknown = false;
      ended = false;
      beforeEnding = null;
    }

    void courtActed(int day) {
      if (hearingUnknown) {
        paint(certain, day, 'Y');
        certain = Math.max(certain, day);
        hearingUnknown = false;
      }
    }

    void stops(int day) {
      courtActed(day);
      paint(day, DAYS, '.');
      certain = Math.min(certain, day);
      end = day;
      indefinite = false;
      toHearing = false;
      ended = true;
      beforeEnding = null;
    }

    int floor(int day) {
      return Math.max(certain, day);
    }
  }

  private final List<Fact> facts;
  private final List<Page> pages = new ArrayList<>();

  DayByDay(List<Fact> effective) {
    facts =
        effective.stream()
            .sorted(Comparator.comparing((Fact fact) -> fact.entry().id().value()))
            .toList();
    for (Fact fact : facts) {
      if (fact instanceof Grant grant) {
        Page page = new Page(grant);
        pages.add(page);
        int day = on(grant);
        if (grant.form() == OrderForm.FINAL) {
          page.finalFrom = day;
        }
        stated(page, day, day, grant.order().statedEnd(), day);
      }
    }
    for (int day = 0; day < DAYS; day++) {
      for (Class<?> kind :
          List.of(
              HearingContinued.class,
              TemporaryOrderExtended.class,
              OrderBecameFinal.class,
              RenewalRequested.class,
              OrderRenewed.class,
              OrderModified.class)) {
        happens(day, kind);
      }
      endings(day);
      happens(day, ProceedingReinstated.class);
    }
  }

  List<Page> pages() {
    return pages;
  }

  /** '.', '?' or 'Y' for one person against another on a day. */
  char side(Page page, PersonId restrained, PersonId protects, int day) {
    List<Restraint> terms = page.grant.order().terms().restraints();
    int since = -1;
    for (Fact fact : facts) {
      if (fact instanceof OrderModified it
          && it.order().equals(page.grant.order().id())
          && on(it) <= day
          && on(it) >= since) {
        terms = it.terms().restraints();
        since = on(it);
      }
    }
    boolean named =
        terms.stream()
            .anyMatch(r -> r.restrained().equals(restrained) && r.protects().contains(protects));
    return named ? page.squares[day] : '.';
  }

  /** On which days a petition is pending. */
  boolean[] pending(PetitionFact petition) {
    boolean[] days = new boolean[DAYS];
    boolean pending = false;
    boolean decided = false;
    for (int each = on(petition); each < DAYS; each++) {
      pending |= each == on(petition);
      for (Fact fact : facts) {
        if (on(fact) != each) {
          continue;
        }
        if (fact instanceof FinalOrderGranted
            || fact instanceof OrderVacated
            || fact instanceof OrderBecameFinal) {
          decided = true;
          pending = false;
        }
        if (fact instanceof FinalOrderDenied
            || fact instanceof PetitionDismissed
            || fact instanceof PetitionWithdrawn) {
          pending = false;
        }
      }
      for (Fact fact : facts) {
        if (fact instanceof ProceedingReinstated && on(fact) == each && !decided) {
          pending = true;
        }
      }
      days[each] = pending;
    }
    return days;
  }

  private void happens(int day, Class<?> kind) {
    for (Fact fact : facts) {
      if (on(fact) != day || !kind.isInstance(fact)) {
        continue;
      }
      switch (fact) {
        case HearingContinued it -> continued(it, day);
        case TemporaryOrderExtended it -> {
          Page page = page(it.order());
          int from = it.retroactiveFrom() == null ? day : square(it.retroactiveFrom());
          extended(page, it, day, Math.max(from, on(page.grant)));
        }
        case OrderBecameFinal it -> {
          Page page = page(it.order());
          page.finalFrom = Math.min(page.finalFrom, day);
          if (page.toHearing && !page.ended) {
            page.courtActed(day);
            page.goesOn(day, page.floor(day), FOR_EVER);
          }
        }
        case RenewalRequested it -> asked(page(it.order()), it, day);
        case OrderRenewed it -> renewed(page(it.order()), it, day);
        case OrderModified it -> modified(page(it.order()), it, day);
        case ProceedingReinstated it -> pages.forEach(page -> revived(page, it, day));
        default -> throw new AssertionError();
      }
    }
  }

  private void extended(Page page, TemporaryOrderExtended it, int day, int from) {
    LocalDate last = it.newEnd().lastDay();
    if (last != null && square(last) + 1 <= from) {
      if (day < page.end) {
        page.stops(day);
      }
      return;
    }
    int floor = Math.max(page.floor(from), day);
    page.courtActed(day);
    stated(page, from, day, it.newEnd(), floor);
  }

  private void continued(HearingContinued it, int day) {
    List<Page> temporary =
        pages.stream().filter(p -> on(p.grant) <= day && day < p.finalFrom).toList();
    List<Page> running = temporary.stream().filter(page -> day < page.end).toList();
    if (running.isEmpty()) {
      running = temporary.stream().filter(page -> day == page.end && !page.ended).toList();
    }
    for (Page page : running) {
      page.courtActed(day);
      switch (it.orderContinues()) {
        case UNTIL_NEW_HEARING -> {
          Integer hearing = dateOf(it.newHearing());
          int floor = page.indefinite ? day : page.floor(day);
          if (hearing != null && hearing > day) {
            page.goesOn(day, hearing, FOR_EVER);
          } else {
            page.goesOn(day, floor, FOR_EVER);
            page.hearingUnknown = true;
          }
          page.toHearing = true;
        }
        case UNTIL_DATE -> {
          int until = Math.max(day, square(it.continuesUntil()) + 1);
          page.goesOn(day, until, until);
        }
        case NO -> {
          if (page.end == FOR_EVER && !page.indefinite) {
            page.stops(page.floor(day));
          }
        }
        case UNKNOWN -> {
          if (!page.indefinite) {
            page.paint(page.end, DAYS, '?');
            page.end = FOR_EVER;
          }
        }
      }
    }
  }

  private void asked(Page page, RenewalRequested it, int day) {
    if (page.ended || day > page.end || page.end == FOR_EVER) {
      return;
    }
    if (it.continuesUntilHeard() == YesNoUnknown.UNKNOWN) {
      page.paint(page.end, DAYS, '?');
      page.end = FOR_EVER;
    }
    if (it.continuesUntilHeard() == YesNoUnknown.YES) {
      Integer heard = nextHearing(day);
      if (heard == null || heard > page.end) {
        page.goesOn(page.end, heard == null ? page.end : heard, FOR_EVER);
        page.toHearing = true;
        page.hearingUnknown = heard == null;
      }
    }
  }

  private void renewed(Page page, OrderRenewed it, int day) {
    int from = Math.max(square(it.termFrom()), on(page.grant));
    page.courtActed(day);
    if (from > page.end) {
      page.paint(
          page.end,
          from,
          it.gapCovered() == YesNoUnknown.YES
              ? 'Y'
              : it.gapCovered() == YesNoUnknown.NO ? '.' : '?');
    }
    stated(page, from, from, it.newEnd(), page.floor(from));
  }

  private void modified(Page page, OrderModified it, int day) {
    switch (it.end()) {
      case UNCHANGED -> {}
      case DATE -> {
        int end = square(it.lastDay()) + 1;
        if (end > day) {
          page.courtActed(day);
          page.goesOn(day, end, end);
        } else if (day < page.end) {
          page.stops(day);
        }
      }
      case INDEFINITE -> {
        page.courtActed(day);
        page.goesOn(day, FOR_EVER, FOR_EVER);
        page.indefinite = true;
      }
      case NOT_STATED -> {
        page.courtActed(day);
        boolean indefinite = page.indefinite;
        page.goesOn(day, page.floor(day), FOR_EVER);
        page.indefinite = indefinite;
      }
    }
  }

  private void endings(int day) {
    for (Fact fact : facts) {
      if (on(fact) != day) {
        continue;
      }
      switch (fact) {
        case OrderDismissed it -> end(page(it.order()), day, true);
        case OrderVacated it -> end(page(it.order()), day, false);
        case FinalOrderGranted _ -> endTemporary(day, false);
        case FinalOrderDenied _, PetitionWithdrawn _ -> endTemporary(day, true);
        case PetitionDismissed _ -> {
          endTemporary(day, true);
          for (Page page : pages) {
            if (page.finalFrom < day && day < page.end) {
              end(page, day, true);
            }
          }
        }
        default -> {}
      }
    }
  }

  private void endTemporary(int day, boolean revivable) {
    for (Page page : pages) {
      if (on(page.grant) <= day && day < page.finalFrom) {
        end(page, day, revivable);
      }
    }
  }

  private void end(Page page, int day, boolean revivable) {
    if (day >= page.end) {
      page.beforeEnding = revivable ? page.beforeEnding : null;
      return;
    }
    page.courtActed(day);
    Page before = new Page(page);
    page.stops(day);
    page.beforeEnding = revivable ? before : null;
  }

  private void revived(Page page, ProceedingReinstated it, int day) {
    Page before = page.beforeEnding;
    page.beforeEnding = null;
    if (before == null || it.ordersRevived() == YesNoUnknown.NO || before.end <= day) {
      return;
    }
    boolean surely = it.ordersRevived() == YesNoUnknown.YES;
    if (surely && before.toHearing) {
      Integer hearing = nextHearing(day);
      page.goesOn(day, hearing == null ? day : hearing, FOR_EVER);
      page.toHearing = true;
      page.hearingUnknown = hearing == null;
      return;
    }
    for (int each = day; each < DAYS; each++) {
      char was = before.squares[each];
      page.squares[each] = was == 'Y' && !surely ? '?' : was;
    }
    page.certain = surely ? Math.max(before.certain, page.end) : page.end;
    page.end = before.end;
    page.indefinite = surely && before.indefinite;
    page.toHearing = before.toHearing;
    page.ended = false;
  }

  private void stated(Page page, int from, int hearingAfter, StatedEnd end, int floor) {
    boolean forEver = page.indefinite && floor >= FOR_EVER;
    switch (end.kind()) {
      case DATE -> {
        int until = square(end.lastDay()) + 1;
        page.goesOn(from, until, until);
      }
      case UNTIL_HEARING -> {
        Integer hearing = nextHearing(hearingAfter);
        page.goesOn(from, hearing == null ? floor : hearing, FOR_EVER);
        page.toHearing = true;
        page.hearingUnknown = hearing == null;
      }
      case PERMANENT -> {
        page.goesOn(from, FOR_EVER, FOR_EVER);
        page.indefinite = true;
      }
      case NOT_STATED -> {
        page.goesOn(from, floor, FOR_EVER);
        page.indefinite = forEver;
      }
    }
  }

  private @Nullable Integer nextHearing(int after) {
    for (int day = after + 1; day < DAYS; day++) {
      for (Fact fact : facts) {
        if (fact instanceof HearingHeld && on(fact) == day) {
          return day;
        }
        if (fact instanceof HearingContinued it
            && on(it) == day
            && (it.hearing() == null || dateOf(it.hearing()) == null)) {
          return day;
        }
        if (fact instanceof HearingScheduled it
            && square(it.date().on()) == day
            && !continuedBy(it.hearing(), after)) {
          return day;
        }
        if (fact instanceof HearingContinued it
            && it.date() != null
            && square(it.date().on()) == day
            && on(it) <= after
            && !continuedBy(it.newHearing(), after)) {
          return day;
        }
      }
    }
    return null;
  }

  private boolean continuedBy(org.orderwatch.kernel.ids.HearingId hearing, int day) {
    return facts.stream()
        .anyMatch(
            fact ->
                fact instanceof HearingContinued it
                    && hearing.equals(it.hearing())
                    && on(it) <= day);
  }

  private @Nullable Integer dateOf(org.orderwatch.kernel.ids.HearingId hearing) {
    for (Fact fact : facts) {
      if (fact instanceof HearingScheduled it && it.hearing().equals(hearing)) {
        return square(it.date().on());
      }
      if (fact instanceof HearingContinued it
          && it.newHearing().equals(hearing)
          && it.date() != null) {
        return square(it.date().on());
      }
    }
    return null;
  }

  private Page page(org.orderwatch.kernel.ids.OrderId order) {
    return pages.stream()
        .filter(page -> page.grant.order().id().equals(order))
        .findFirst()
        .orElseThrow();
  }

  static int on(Fact fact) {
    return square(fact.entry().occurredOn());
  }

  static int square(@Nullable LocalDate day) {
    if (day == null) {
      throw new AssertionError("a day is missing");
    }
    return (int) Math.min(FOR_EVER - 1L, day.toEpochDay() - FIRST.toEpochDay());
  }
}
