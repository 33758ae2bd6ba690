package org.orderwatch.orders.proceeding;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.Continuation;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.kernel.vocabulary.ModifiedEnd;
import org.orderwatch.kernel.vocabulary.Petition;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.Source;
import org.orderwatch.kernel.vocabulary.StatedEnd;
import org.orderwatch.kernel.vocabulary.StatedEndKind;
import org.orderwatch.kernel.vocabulary.Terms;
import org.orderwatch.orders.proceeding.Refusal.Problem;
import org.orderwatch.orders.proceeding.event.CrossPetitionFiled;
import org.orderwatch.orders.proceeding.event.EntryCorrected;
import org.orderwatch.orders.proceeding.event.EntryEvent;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.FinalOrderGranted;
import org.orderwatch.orders.proceeding.event.Grant;
import org.orderwatch.orders.proceeding.event.HearingContinued;
import org.orderwatch.orders.proceeding.event.HearingScheduled;
import org.orderwatch.orders.proceeding.event.OrderModified;
import org.orderwatch.orders.proceeding.event.OrderRenewed;
import org.orderwatch.orders.proceeding.event.PartiesRealigned;
import org.orderwatch.orders.proceeding.event.PetitionFact;
import org.orderwatch.orders.proceeding.event.ProceedingConsolidated;
import org.orderwatch.orders.proceeding.event.ProceedingTransferred;
import org.orderwatch.orders.proceeding.event.TemporaryOrderExtended;
import org.orderwatch.orders.proceeding.event.ViolationReported;

/** What can be said of one entry by itself. */
final class FieldRules {

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final Set<String> JURISDICTIONS =
      Set.of(
          ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV"
                  + " NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY TRIBAL"
                  + " TERRITORY MILITARY FOREIGN")
              .split(" "));

  private final ProceedingId proceeding;
  private final LocalDate today;
  private final Entry entry;
  private final String path;
  private final List<Problem> problems = new ArrayList<>();

  private FieldRules(ProceedingId proceeding, LocalDate today, Entry entry, String path) {
    this.proceeding = proceeding;
    this.today = today;
    this.entry = entry;
    this.path = path;
  }

  static List<Problem> check(
      ProceedingId proceeding, LocalDate today, EntryEvent event, String path) {
    FieldRules rules = new FieldRules(proceeding, today, event.entry(), path);
    rules.entry();
    switch (event) {
      case Fact fact -> rules.fact(fact);
      case EntryCorrected _ -> {}
    }
    return rules.problems;
  }

  private void entry() {
    if (entry.occurredOn().isAfter(today)) {
      problem(
          RefusalReason.IN_THE_FUTURE,
          "entry.occurredOn",
          "The date lies after today at the court. Record it when it has happened.");
    }
    date(entry.occurredOn(), "entry.occurredOn");
    Instant at = entry.occurredAt();
    if (at != null && !near(at, entry.occurredOn())) {
      invalid("entry.occurredAt", "The time lies on another day than the date.");
    }
    if (entry.source() == Source.THIS_CLIENT && entry.reportedIn() == null) {
      invalid("entry.reportedIn", "Say in which case the client told it.");
    }
  }

  private void fact(Fact fact) {
    switch (fact) {
      case PetitionFact it -> {
        petition(it.petition());
        if (it instanceof CrossPetitionFiled cross && cross.answers().equals(proceeding)) {
          problem(
              RefusalReason.CROSS_PETITION_CYCLE,
              "answers",
              "A cross-petition answers another proceeding, not its own.");
        }
      }
      case Grant it -> grant(it);
      case HearingScheduled it -> hearing(it.date(), "date");
      case HearingContinued it -> continued(it);
      case TemporaryOrderExtended it -> extended(it);
      case OrderModified it -> modified(it);
      case OrderRenewed it -> renewed(it);
      case PartiesRealigned it -> parties(it.petitioner(), it.respondents(), "");
      case ProceedingTransferred it -> court(it.to(), "to");
      case ProceedingConsolidated it -> {
        if (it.into().equals(proceeding)) {
          invalid("into", "A proceeding is consolidated into another one.");
        }
      }
      case ViolationReported it -> {
        if (it.by().equals(it.against())) {
          problem(RefusalReason.OPPOSES_SELF, "against", "Choose two different persons.");
        }
      }
      default -> {}
    }
  }

  private void petition(Petition petition) {
    court(petition.court(), "petition.court");
    parties(petition.petitioner(), petition.respondents(), "petition.");
    for (int i = 0; i < petition.reliefRequested().size(); i++) {
      date(
          petition.reliefRequested().get(i).lastDay(),
          "petition.reliefRequested[" + i + "].lastDay");
    }
  }

  private void parties(PersonId petitioner, List<PersonId> respondents, String under) {
    if (respondents.isEmpty()) {
      invalid(under + "respondents", "Name at least one respondent.");
    }
    if (new HashSet<>(respondents).size() < respondents.size()) {
      invalid(under + "respondents", "A respondent is named twice.");
    }
    if (respondents.contains(petitioner)) {
      problem(
          RefusalReason.OPPOSES_SELF,
          under + "respondents",
          "The petitioner is also named as respondent. Choose two different persons.");
    }
  }

  private void grant(Grant grant) {
    court(grant.court(), "court");
    StatedEnd end = grant.order().statedEnd();
    statedEnd(end, "order.statedEnd");
    if (end.lastDay() != null && end.lastDay().isBefore(entry.occurredOn())) {
      problem(
          RefusalReason.ENDS_BEFORE_GRANT,
          "order.statedEnd.lastDay",
          "The order would end before it was granted. Check both dates.");
    }
    terms(grant.order().terms(), "order.terms");
    if (grant instanceof FinalOrderGranted granted) {
      long persons = granted.findings().stream().map(each -> each.person()).distinct().count();
      if (persons < granted.findings().size()) {
        invalid("findings", "A person has two entries for findings.");
      }
    }
  }

  private void terms(Terms terms, String at) {
    if (terms.restraints().isEmpty()) {
      invalid(at + ".restraints", "Say who is restrained.");
    }
    Set<PersonId> restrained = new HashSet<>();
    for (int i = 0; i < terms.restraints().size(); i++) {
      Restraint restraint = terms.restraints().get(i);
      String here = at + ".restraints[" + i + "]";
      if (!restrained.add(restraint.restrained())) {
        invalid(here + ".restrained", "This person is named as restrained twice.");
      }
      if (restraint.protects().isEmpty()) {
        invalid(here + ".protects", "Say who is protected.");
      }
      if (new HashSet<>(restraint.protects()).size() < restraint.protects().size()) {
        invalid(here + ".protects", "A protected person is named twice.");
      }
      if (restraint.protects().contains(restraint.restrained())) {
        problem(
            RefusalReason.OPPOSES_SELF,
            here + ".protects",
            "The restrained person is also named as protected from herself or himself.");
      }
    }
    for (int i = 0; i < terms.relief().size(); i++) {
      date(terms.relief().get(i).lastDay(), at + ".relief[" + i + "].lastDay");
    }
  }

  private void continued(HearingContinued it) {
    if (it.newHearing().equals(it.hearing())) {
      invalid("newHearing", "The new hearing needs an id of its own.");
    }
    if (it.date() != null) {
      hearing(it.date(), "date");
    }
    boolean untilDate = it.orderContinues() == Continuation.UNTIL_DATE;
    present(it.continuesUntil(), untilDate, "continuesUntil", "the order continues until a date");
  }

  private void extended(TemporaryOrderExtended it) {
    statedEnd(it.newEnd(), "newEnd");
    LocalDate from = it.retroactiveFrom();
    date(from, "retroactiveFrom");
    if (from != null && from.isAfter(entry.occurredOn())) {
      invalid("retroactiveFrom", "Retroactive means from a day before that of the extension.");
    }
  }

  private void modified(OrderModified it) {
    present(it.lastDay(), it.end() == ModifiedEnd.DATE, "lastDay", "the end is a date");
    terms(it.terms(), "terms");
  }

  private void renewed(OrderRenewed it) {
    date(it.termFrom(), "termFrom");
    statedEnd(it.newEnd(), "newEnd");
    if (it.newEnd().lastDay() != null && it.newEnd().lastDay().isBefore(it.termFrom())) {
      problem(
          RefusalReason.ENDS_BEFORE_GRANT,
          "newEnd.lastDay",
          "The new term would end before it begins. Check both dates.");
    }
  }

  private void statedEnd(StatedEnd end, String at) {
    boolean isDate = end.kind() == StatedEndKind.DATE;
    present(end.lastDay(), isDate, at + ".lastDay", "the end is a date");
  }

  private void present(@Nullable LocalDate day, boolean wanted, String at, String when) {
    if (wanted && day == null) {
      invalid(at, "Give the last day, because " + when + ".");
    }
    if (!wanted && day != null) {
      invalid(at, "Leave the last day out unless " + when + ".");
    }
    date(day, at);
  }

  private void court(@Nullable Court court, String at) {
    if (court == null) {
      return;
    }
    if (!JURISDICTIONS.contains(court.jurisdiction())) {
      invalid(at + ".jurisdiction", "Give a state as two capital letters, or the kind of court.");
    }
    zone(court.zone(), at + ".zone");
  }

  private void hearing(HearingDate hearing, String at) {
    date(hearing.on(), at + ".on");
    zone(hearing.zone(), at + ".zone");
    Instant instant = hearing.at();
    if (instant != null && !near(instant, hearing.on())) {
      invalid(at + ".at", "The time lies on another day than the date.");
    }
  }

  private void zone(@Nullable String zone, String at) {
    if (zone == null) {
      return;
    }
    try {
      ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      invalid(at, "Give a time zone by its usual name, for example America/New_York.");
    }
  }

  private void date(@Nullable LocalDate day, String at) {
    if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
      invalid(at, "Check the year.");
    }
  }

  /** No zone is more than a day away from UTC. */
  private static boolean near(Instant instant, LocalDate day) {
    if (instant.isBefore(Instant.EPOCH.minusSeconds(3_000_000_000L))
        || instant.isAfter(Instant.EPOCH.plusSeconds(253_500_000_000L))) {
      return false;
    }
    long days = instant.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay() - day.toEpochDay();
    return Math.abs(days) <= 1;
  }

  private void invalid(String at, String message) {
    problem(RefusalReason.INVALID_VALUE, at, message);
  }

  private void problem(RefusalReason reason, String at, String message) {
    problems.add(new Problem(reason, entry.id(), List.of(), path + "." + at, message));
  }
}
