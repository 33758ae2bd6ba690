package org.orderwatch.orders.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.HearingId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.FinalOrderDenied;
import org.orderwatch.orders.proceeding.event.FinalOrderGranted;
import org.orderwatch.orders.proceeding.event.Grant;
import org.orderwatch.orders.proceeding.event.HearingContinued;
import org.orderwatch.orders.proceeding.event.HearingHeld;
import org.orderwatch.orders.proceeding.event.OrderServed;
import org.orderwatch.orders.proceeding.event.PetitionDismissed;
import org.orderwatch.orders.proceeding.event.PetitionFact;
import org.orderwatch.orders.proceeding.event.PetitionWithdrawn;
import org.orderwatch.orders.proceeding.event.ProceedingReinstated;
import org.orderwatch.orders.proceeding.event.ProceedingTransferred;
import org.orderwatch.orders.proceeding.event.ReportOnOrder;
import org.orderwatch.orders.proceeding.event.ViolationReported;

/** Unusual sequences: accepted, and said (section 3, everything else is accepted). */
final class UnusualFacts {

  private final List<Fact> byDay;
  private final Hearings hearings;
  private final Map<OrderId, Grant> grants = new HashMap<>();
  private final List<Warning> warnings = new ArrayList<>();

  private UnusualFacts(List<Fact> byDay, Hearings hearings) {
    this.byDay = byDay;
    this.hearings = hearings;
    for (Fact fact : byDay) {
      if (fact instanceof Grant grant) {
        grants.put(grant.order().id(), grant);
      }
    }
  }

  static List<Warning> of(List<Fact> byDay, Hearings hearings) {
    UnusualFacts facts = new UnusualFacts(byDay, hearings);
    facts.beginning();
    byDay.forEach(facts::look);
    return facts.warnings;
  }

  private void beginning() {
    if (byDay.isEmpty()) {
      return;
    }
    List<Fact> petitions = byDay.stream().filter(PetitionFact.class::isInstance).toList();
    if (petitions.isEmpty()) {
      warn(Warning.Kind.PETITION_NOT_RECORDED, byDay.getFirst(), null);
    }
    petitions.stream()
        .skip(1)
        .forEach(fact -> warn(Warning.Kind.SECOND_PETITION, fact, petitions.getFirst()));
    boolean courtKnown =
        byDay.stream()
            .anyMatch(
                fact ->
                    fact instanceof PetitionFact
                        || fact instanceof ProceedingTransferred
                        || (fact instanceof Grant grant && grant.court() != null));
    if (!courtKnown) {
      warn(Warning.Kind.COURT_NOT_RECORDED, byDay.getFirst(), null);
    }
  }

  private void look(Fact fact) {
    LocalDate petition = Deadlines.firstPetition(byDay);
    LocalDate day = fact.entry().occurredOn();
    switch (fact) {
      case Grant grant -> {
        afterDismissal(grant);
        if (grant instanceof FinalOrderGranted && !temporaryBefore(day)) {
          warn(Warning.Kind.FINAL_WITHOUT_TEMPORARY, fact, null);
        }
      }
      case OrderServed _ when petition != null && day.isBefore(petition) ->
          warn(Warning.Kind.SERVED_BEFORE_PETITION, fact, null);
      case PetitionDismissed _, PetitionWithdrawn _, FinalOrderDenied _
          when petition != null && day.isBefore(petition) ->
          warn(Warning.Kind.OUTCOME_BEFORE_PETITION, fact, null);
      case HearingContinued it -> hearingKnown(it, it.hearing());
      case HearingHeld it -> hearingKnown(it, it.hearing());
      case ProceedingReinstated _ when lastEnding(day) == null ->
          warn(Warning.Kind.NOTHING_TO_REINSTATE, fact, null);
      case ViolationReported it -> {
        violation(it);
        report(it);
      }
      case ReportOnOrder it -> report(it);
      default -> {}
    }
  }

  private void afterDismissal(Grant grant) {
    LocalDate day = grant.entry().occurredOn();
    Fact ending = lastEnding(day.minusDays(1));
    if (ending == null) {
      return;
    }
    LocalDate ended = ending.entry().occurredOn();
    boolean reinstated =
        byDay.stream()
            .anyMatch(
                fact ->
                    fact instanceof ProceedingReinstated
                        && !fact.entry().occurredOn().isBefore(ended)
                        && !fact.entry().occurredOn().isAfter(day));
    if (!reinstated) {
      warn(Warning.Kind.GRANTED_AFTER_DISMISSAL, grant, ending);
    }
  }

  private @Nullable Fact lastEnding(LocalDate upTo) {
    Fact last = null;
    for (Fact fact : byDay) {
      boolean ends =
          fact instanceof PetitionDismissed
              || fact instanceof PetitionWithdrawn
              || fact instanceof FinalOrderDenied;
      if (ends && !fact.entry().occurredOn().isAfter(upTo)) {
        last = fact;
      }
    }
    return last;
  }

  private boolean temporaryBefore(LocalDate day) {
    return grants.values().stream()
        .anyMatch(
            grant -> grant.form() != OrderForm.FINAL && !grant.entry().occurredOn().isAfter(day));
  }

  private void hearingKnown(Fact fact, @Nullable HearingId hearing) {
    if (hearing != null && !hearings.knows(hearing)) {
      warn(Warning.Kind.HEARING_NOT_RECORDED, fact, null);
    }
  }

  private void report(ReportOnOrder report) {
    OrderId order = report.order();
    Grant grant = order == null ? null : grants.get(order);
    if (grant != null && report.entry().occurredOn().isBefore(grant.entry().occurredOn())) {
      warn(Warning.Kind.DATED_BEFORE_GRANT, report, grant);
    }
  }

  private void violation(ViolationReported it) {
    OrderId order = it.order();
    Grant grant = order == null ? null : grants.get(order);
    if (grant != null
        && !TermsByDay.restrains(
            new TermsByDay(grant, byDay).on(it.entry().occurredOn()), it.by())) {
      warn(Warning.Kind.VIOLATION_BY_PERSON_NOT_RESTRAINED, it, grant);
    }
  }

  private void warn(Warning.Kind kind, Fact about, @Nullable Fact beside) {
    List<EntryId> others = beside == null ? List.of() : List.of(beside.entry().id());
    warnings.add(new Warning(kind, about.entry().id(), others));
  }
}
