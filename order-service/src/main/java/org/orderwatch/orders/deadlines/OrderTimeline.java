package org.orderwatch.orders.deadlines;

import static org.orderwatch.orders.deadlines.Coverage.OPEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.EndBasis;
import org.orderwatch.kernel.vocabulary.EndEstimate;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.Grant;
import org.orderwatch.orders.proceeding.event.HearingContinued;
import org.orderwatch.orders.proceeding.event.OrderBecameFinal;
import org.orderwatch.orders.proceeding.event.OrderModified;
import org.orderwatch.orders.proceeding.event.OrderRenewed;
import org.orderwatch.orders.proceeding.event.ProceedingReinstated;
import org.orderwatch.orders.proceeding.event.RenewalRequested;
import org.orderwatch.orders.proceeding.event.TemporaryOrderExtended;

/**
 * When one order is in force, as the acts on it follow each other by day (rules 5, 6, 15, 16).
 * Lives only while it is computed.
 */
final class OrderTimeline {

  private record Revivable(
      Coverage coverage, LocalDate earliest, LocalDate latest, EndBasis basis) {}

  private final Grant grant;
  private final Hearings hearings;
  private final List<Warning> warnings = new ArrayList<>();
  private final Coverage coverage = new Coverage();
  private LocalDate earliest = OPEN;
  private LocalDate latest = OPEN;
  private EndBasis basis = EndBasis.UNKNOWN;
  private boolean untilOutcome;
  private @Nullable LocalDate finalFrom;
  private @Nullable EntryId endedBy;
  private @Nullable Revivable revivable;

  OrderTimeline(Grant grant, Hearings hearings) {
    this.grant = grant;
    this.hearings = hearings;
    LocalDate day = grantedOn();
    run(day, Term.stated(grant.order().statedEnd(), hearings.nextAfter(day), day));
  }

  LocalDate grantedOn() {
    return grant.entry().occurredOn();
  }

  Grant grant() {
    return grant;
  }

  /** The day from which its form is FINAL, or null where it is not. */
  @Nullable LocalDate finalFrom() {
    return grant.form() == OrderForm.FINAL ? grantedOn() : finalFrom;
  }

  boolean isFinalOn(LocalDate day) {
    LocalDate from = finalFrom();
    return from != null && !day.isBefore(from);
  }

  /** The first day from which it is certainly no longer in force, OPEN where nothing bounds it. */
  LocalDate notInForceFrom() {
    return latest;
  }

  Coverage coverage() {
    return coverage;
  }

  @Nullable EntryId endedBy() {
    return endedBy;
  }

  List<Warning> warnings() {
    return warnings;
  }

  /** Reads the ends off the days, so that the two can never differ. */
  EndEstimate end() {
    LocalDate certain = grantedOn();
    LocalDate last = grantedOn();
    for (Coverage.Run each : coverage.runs()) {
      last = each.until();
      certain = each.certainty() == Certainty.YES ? each.until() : certain;
    }
    LocalDate expected = certain.equals(last) && !last.equals(OPEN) ? last : null;
    return new EndEstimate(orNull(certain), expected, orNull(last), basis);
  }

  void extended(TemporaryOrderExtended act) {
    LocalDate day = day(act);
    LocalDate stated = act.retroactiveFrom() == null ? day : act.retroactiveFrom();
    LocalDate start = later(stated, grantedOn());
    Term term =
        Term.stated(
            act.newEnd(), hearings.nextAfter(day), later(certainFrom(start), later(start, day)));
    if (!term.latest().isAfter(start)) {
      endByShortening(act, day);
      return;
    }
    warnIfEnded(act, start);
    settle(day);
    run(start, term);
  }

  /** Whether it is a temporary order that runs, perhaps, on a day. */
  boolean runsAsTemporaryOn(LocalDate day) {
    return isTemporaryOn(day) && day.isBefore(latest);
  }

  /** Whether it is a temporary order that ran out with the day before. */
  boolean ranOutAsTemporaryOn(LocalDate day) {
    return isTemporaryOn(day) && endedBy == null && day.equals(latest);
  }

  private boolean isTemporaryOn(LocalDate day) {
    return !isFinalOn(day) && !day.isBefore(grantedOn());
  }

  /** A hearing was continued while the order ran (rule 16). */
  void continued(HearingContinued act) {
    LocalDate day = day(act);
    settle(day);
    switch (act.orderContinues()) {
      case UNTIL_NEW_HEARING -> {
        LocalDate hearing = hearings.dayOf(act.newHearing());
        LocalDate known = hearing != null && hearing.isAfter(day) ? hearing : null;
        LocalDate certain = certainFrom(day);
        run(day, Term.untilHearing(known, certain.equals(OPEN) ? day : certain));
      }
      case UNTIL_DATE -> run(day, Term.until(later(Term.dayAfter(act.continuesUntil()), day)));
      case NO -> {
        if (latest.equals(OPEN) && basis != EndBasis.INDEFINITE) {
          cut(later(earliest, day), act.entry().id());
        }
      }
      case UNKNOWN -> leaveOpen(basis == EndBasis.UNTIL_HEARING ? basis : EndBasis.UNKNOWN);
    }
  }

  void modified(OrderModified act) {
    LocalDate day = day(act);
    switch (act.end()) {
      case UNCHANGED -> warnIfEnded(act, day);
      case DATE -> {
        LocalDate end = Term.dayAfter(act.lastDay());
        if (end.isAfter(day)) {
          warnIfEnded(act, day);
          settle(day);
          run(day, Term.until(end));
        } else {
          endByShortening(act, day);
        }
      }
      case INDEFINITE -> {
        warnIfEnded(act, day);
        settle(day);
        run(day, Term.indefinite());
      }
      case NOT_STATED -> {
        warnIfEnded(act, day);
        settle(day);
        run(day, Term.unknown(certainFrom(day)));
      }
    }
  }

  void renewed(OrderRenewed act) {
    LocalDate start = later(act.termFrom(), grantedOn());
    settle(day(act));
    if (start.isAfter(latest)) {
      coverage.set(latest, start, inGap(act.gapCovered()));
    }
    run(start, Term.stated(act.newEnd(), hearings.nextAfter(start), certainFrom(start)));
  }

  /** Asking changes nothing but what the request itself says of the time until it is heard. */
  void renewalRequested(RenewalRequested act) {
    LocalDate day = day(act);
    if (endedBy != null || day.isAfter(latest) || latest.equals(OPEN)) {
      return;
    }
    if (act.continuesUntilHeard() == YesNoUnknown.UNKNOWN) {
      leaveOpen(EndBasis.UNKNOWN);
    } else if (act.continuesUntilHeard() == YesNoUnknown.YES) {
      LocalDate heard = hearings.nextAfter(day);
      if (heard == null || heard.isAfter(latest)) {
        LocalDate oldEnd = latest;
        run(oldEnd, Term.untilHearing(heard, oldEnd));
      }
    }
  }

  void becameFinal(OrderBecameFinal act) {
    LocalDate day = day(act);
    if (finalFrom == null) {
      finalFrom = day;
    }
    warnIfEnded(act, day);
    if (basis == EndBasis.UNTIL_HEARING && endedBy == null) {
      settle(day);
      run(day, Term.unknown(certainFrom(day)));
    }
  }

  /**
   * An act ends the order from its day on, if it has not ended before (rule 5).
   *
   * @param mayBeRevived whether a reinstatement of the proceeding may bring it back
   */
  void ended(Fact act, boolean mayBeRevived) {
    LocalDate day = day(act);
    if (!day.isBefore(latest)) {
      revivable = mayBeRevived ? revivable : null;
      return;
    }
    settle(day);
    Revivable before = new Revivable(coverage.copy(), earliest, latest, basis);
    cut(day, act.entry().id());
    revivable = mayBeRevived ? before : null;
  }

  /** The proceeding was reinstated (story 13). */
  void reinstated(ProceedingReinstated act) {
    Revivable before = revivable;
    LocalDate day = day(act);
    revivable = null;
    if (before == null || act.ordersRevived() == YesNoUnknown.NO || !before.latest().isAfter(day)) {
      return;
    }
    boolean surely = act.ordersRevived() == YesNoUnknown.YES;
    if (surely && before.basis() == EndBasis.UNTIL_HEARING) {
      run(day, Term.untilHearing(hearings.nextAfter(day), day));
      return;
    }
    coverage.copyFrom(day, before.coverage(), surely ? Certainty.YES : Certainty.UNCONFIRMED);
    earliest = surely ? later(before.earliest(), latest) : latest;
    latest = before.latest();
    basis = surely || before.basis() == EndBasis.UNTIL_HEARING ? before.basis() : EndBasis.UNKNOWN;
    endedBy = null;
  }

  private void run(LocalDate start, Term term) {
    coverage.set(start, OPEN, null);
    coverage.set(start, term.earliest(), Certainty.YES);
    coverage.set(later(start, term.earliest()), term.latest(), Certainty.UNCONFIRMED);
    earliest = later(start, term.earliest());
    latest = later(start, term.latest());
    basis = term.basis();
    untilOutcome = term.untilOutcome();
    endedBy = null;
    revivable = null;
  }

  /**
   * An act of the court on the order shows that the hearing, whose day nobody recorded, was ahead.
   */
  private void settle(LocalDate outcome) {
    if (untilOutcome) {
      coverage.set(earliest, outcome, Certainty.YES);
      earliest = later(earliest, outcome);
      untilOutcome = false;
    }
  }

  private void cut(LocalDate end, EntryId by) {
    coverage.set(end, OPEN, null);
    earliest = earliest.isBefore(end) ? earliest : end;
    latest = end;
    basis = EndBasis.STATED;
    untilOutcome = false;
    endedBy = by;
    revivable = null;
  }

  /** From its old end on nobody knows (rule 16). */
  private void leaveOpen(EndBasis restsOn) {
    if (basis != EndBasis.INDEFINITE) {
      coverage.set(latest, OPEN, Certainty.UNCONFIRMED);
      latest = OPEN;
      basis = restsOn;
    }
  }

  private void endByShortening(Fact act, LocalDate day) {
    if (day.isBefore(latest)) {
      settle(day);
      cut(day, act.entry().id());
      warn(Warning.Kind.MODIFIED_TO_END_EARLIER, act);
    } else {
      warn(Warning.Kind.ACT_AFTER_END, act);
    }
  }

  /** How long the order is certain if it goes on from a day as it stands. */
  private LocalDate certainFrom(LocalDate day) {
    return later(earliest, day);
  }

  private static @Nullable Certainty inGap(YesNoUnknown covered) {
    return switch (covered) {
      case YES -> Certainty.YES;
      case NO -> null;
      case UNKNOWN -> Certainty.UNCONFIRMED;
    };
  }

  private void warnIfEnded(Fact act, LocalDate start) {
    if (start.isAfter(latest)) {
      warn(Warning.Kind.ACT_AFTER_END, act);
    }
  }

  private void warn(Warning.Kind kind, Fact act) {
    warnings.add(new Warning(kind, act.entry().id(), List.of(grant.entry().id())));
  }

  private static LocalDate day(Fact act) {
    return act.entry().occurredOn();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static @Nullable LocalDate orNull(LocalDate day) {
    return day.equals(OPEN) ? null : day;
  }
}
