package org.orderwatch.orders.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderwatch.orders.proceeding.Told.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.vocabulary.Continuation;
import org.orderwatch.kernel.vocabulary.CorrectionKind;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.ModifiedEnd;
import org.orderwatch.kernel.vocabulary.Source;
import org.orderwatch.kernel.vocabulary.StatedEnd;
import org.orderwatch.kernel.vocabulary.StatedEndKind;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;
import org.orderwatch.orders.deadlines.Warning;
import org.orderwatch.orders.proceeding.event.EntryEvent;
import org.orderwatch.orders.proceeding.event.PetitionFiled;

/** Section 3, the last paragraph: what is impossible is refused, with what conflicts. */
class ImpossibleEntriesTest {

  private static final LocalDate TODAY = day("06-30");

  private static Decision decide(RecordedEntries before, EntryEvent... given) {
    return Decision.decide(PROCEEDING, before, Arrays.asList(given), TODAY);
  }

  private static List<Refusal.Problem> refused(RecordedEntries before, EntryEvent... given) {
    Decision decision = decide(before, given);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused) decision).refusal().problems();
  }

  private static void refusedFor(
      RefusalReason reason, String path, RecordedEntries before, EntryEvent... given) {
    assertThat(refused(before, given))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.reason()).isEqualTo(reason);
              assertThat(problem.path()).isEqualTo(path);
              assertThat(problem.message()).isNotBlank();
            });
  }

  private static Decision.Accepted accepted(RecordedEntries before, EntryEvent... given) {
    Decision decision = decide(before, given);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return (Decision.Accepted) decision;
  }

  @Test
  void serviceBeforeTheGrantNamesTheGrant() {
    var problems =
        refused(
            recorded(petition("01-05"), exParte("01-10", until("01-31"))),
            served("01-09", "ex parte", BEN));
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.reason()).isEqualTo(RefusalReason.BEFORE_GRANT);
              assertThat(problem.entry()).isEqualTo(entry("served ex parte 01-09"));
              assertThat(problem.conflicts()).containsExactly(entry("ex parte"));
              assertThat(problem.path()).isEqualTo("facts[0].entry.occurredOn");
            });
  }

  @Test
  void endsAndChangesBeforeTheGrantAreRefused() {
    RecordedEntries before = recorded(petition("01-05"), finalOrder("02-10", permanent()));
    for (EntryEvent act :
        List.of(
            vacated("02-09", "final"),
            orderDismissed("02-09", "final"),
            becameFinal("02-09", "final"),
            extended("02-09", "final", until("03-01"), null),
            modified("02-09", "final", ModifiedEnd.UNCHANGED, null),
            renewed("02-09", "final", "03-01", permanent(), YesNoUnknown.UNKNOWN),
            attempted("02-09", "final", BEN))) {
      refusedFor(RefusalReason.BEFORE_GRANT, "facts[0].entry.occurredOn", before, act);
    }
  }

  @Test
  void entriesOfOneDayDoNotExcludeEachOther() {
    RecordedEntries before = recorded(petition("01-10"), exParte("01-10", until("01-31")));
    accepted(before, served("01-10", "ex parte", BEN), vacated("01-10", "ex parte"));
  }

  @Test
  void anExpiryBeforeTheGrantIsRefused() {
    refusedFor(
        RefusalReason.ENDS_BEFORE_GRANT,
        "facts[1].order.statedEnd.lastDay",
        recorded(),
        petition("01-05"),
        exParte("01-10", until("01-09")));
    RecordedEntries before = recorded(petition("01-05"), finalOrder("02-10", until("05-01")));
    refusedFor(
        RefusalReason.ENDS_BEFORE_GRANT,
        "facts[0].lastDay",
        before,
        modified("03-01", "final", ModifiedEnd.DATE, "02-01"));
    refusedFor(
        RefusalReason.ENDS_BEFORE_GRANT,
        "facts[0].newEnd.lastDay",
        before,
        extended("03-01", "final", until("02-01"), null));
    refusedFor(
        RefusalReason.ENDS_BEFORE_GRANT,
        "facts[0].newEnd.lastDay",
        before,
        renewed("03-01", "final", "05-02", until("05-01"), YesNoUnknown.YES));
  }

  @Test
  void anOutcomeWithoutAProceedingIsRefused() {
    for (EntryEvent outcome :
        List.of(
            dismissed("01-10"),
            withdrawn("01-10"),
            finalDenied("01-10"),
            exParteDenied("01-10"),
            hearing("first", "01-10", "01-20"))) {
      refusedFor(RefusalReason.NO_PROCEEDING, "facts[0]", recorded(), outcome);
    }
  }

  @Test
  void anyPetitionOrOrderBeginsAProceedingAndTheRestMayStandBeforeIt() {
    accepted(recorded(), dismissed("01-10"), petition("01-05"));
    accepted(recorded(), emergency("01-10", until("01-12")));
    accepted(recorded(), finalOrder("01-10", permanent()));
    accepted(recorded(), served("01-11", "ex parte", BEN), exParte("01-10", untilHearing()));
  }

  @Test
  void anActOnNoOrderIsRefused() {
    RecordedEntries before = recorded(petition("01-05"));
    for (EntryEvent act :
        List.of(
            modified("02-01", "final", ModifiedEnd.UNCHANGED, null),
            renewed("02-01", "final", "03-01", permanent(), YesNoUnknown.YES),
            vacated("02-01", "final"),
            served("02-01", "final", BEN),
            renewalRequested("02-01", "final", YesNoUnknown.UNKNOWN),
            violation("02-01", "final", BEN, ANNA))) {
      refusedFor(RefusalReason.NO_ORDER, "facts[0].order", before, act);
    }
  }

  @Test
  void nobodyOpposesHerself() {
    refusedFor(
        RefusalReason.OPPOSES_SELF,
        "facts[0].petition.respondents",
        recorded(),
        new PetitionFiled(on("petition", "01-05"), asks(ANNA, ANNA)));
    refusedFor(
        RefusalReason.OPPOSES_SELF,
        "facts[0].order.terms.restraints[1].protects",
        recorded(),
        finalOrder("01-10", permanent(), restrains(BEN, ANNA), restrains(ANNA, CHILD, ANNA)));
  }

  @Test
  void aCrossPetitionNeverAnswersItself() {
    refusedFor(
        RefusalReason.CROSS_PETITION_CYCLE,
        "facts[0].answers",
        recorded(),
        crossPetition("01-05", PROCEEDING));
  }

  @Test
  void anActAfterTodayIsRefusedButHearingsAndEndsMayLieAhead() {
    refusedFor(
        RefusalReason.IN_THE_FUTURE, "facts[0].entry.occurredOn", recorded(), petition("07-01"));
    accepted(
        recorded(),
        petition("06-30"),
        exParte("06-30", until("12-31")),
        hearing("first", "06-30", "09-01"));
  }

  @Test
  void rule2_theProtectedPersonDoesNotViolateTheOrderThatProtectsHer() {
    RecordedEntries before = recorded(petition("01-05"), exParte("01-10", until("05-31")));
    assertThat(refused(before, violation("02-01", "ex parte", ANNA, BEN)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.reason()).isEqualTo(RefusalReason.PROTECTED_PERSON_CANNOT_VIOLATE);
              assertThat(problem.conflicts()).containsExactly(entry("ex parte"));
              assertThat(problem.path()).isEqualTo("facts[0].by");
            });
    refusedFor(
        RefusalReason.PROTECTED_PERSON_CANNOT_VIOLATE,
        "facts[0].by",
        before,
        violation("02-01", null, ANNA, BEN));
    accepted(before, violation("02-01", "ex parte", BEN, ANNA));
  }

  @Test
  void rule2_whoIsRestrainedByTheSamePaperCanViolateIt() {
    RecordedEntries before =
        recorded(
            petition("01-05"),
            finalOrder("01-10", permanent(), restrains(BEN, ANNA), restrains(ANNA, BEN)));
    accepted(before, violation("02-01", "final", ANNA, BEN));
  }

  @Test
  void onlyARestrainedPersonIsServed() {
    RecordedEntries before =
        recorded(
            petition("01-05"),
            exParte("01-10", until("05-31")),
            modified("02-01", "ex parte", ModifiedEnd.UNCHANGED, null, restrains(CHILD, ANNA)));
    refusedFor(
        RefusalReason.NOT_RESTRAINED_BY_ORDER,
        "facts[0].restrained",
        before,
        served("02-02", "ex parte", ANNA));
    accepted(before, served("02-02", "ex parte", CHILD));
    accepted(before, served("01-12", "ex parte", BEN));
  }

  @Test
  void oneOrderIsGrantedOnce() {
    RecordedEntries before = recorded(petition("01-05"), exParte("01-10", until("05-31")));
    var again =
        new org.orderwatch.orders.proceeding.event.ExParteOrderGranted(
            on("again", "01-08"), null, null, paper("ex parte", until("05-31")));
    assertThat(refused(before, again))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.reason()).isEqualTo(RefusalReason.ORDER_GRANTED_TWICE);
              assertThat(problem.entry()).isEqualTo(entry("again"));
              assertThat(problem.conflicts()).containsExactly(entry("ex parte"));
            });
  }

  @Test
  void datesStandOnlyWhereTheyMeanSomething() {
    refusedFor(
        RefusalReason.INVALID_VALUE,
        "facts[0].order.statedEnd.lastDay",
        recorded(),
        finalOrder("01-10", new StatedEnd(StatedEndKind.PERMANENT, day("02-01"))));
    refusedFor(
        RefusalReason.INVALID_VALUE,
        "facts[0].order.statedEnd.lastDay",
        recorded(),
        finalOrder("01-10", new StatedEnd(StatedEndKind.DATE, null)));
    refusedFor(
        RefusalReason.INVALID_VALUE,
        "facts[0].continuesUntil",
        recorded(petition("01-05")),
        continued("01-10", null, "second", null, Continuation.UNTIL_DATE, null));
    refusedFor(
        RefusalReason.INVALID_VALUE,
        "facts[0].order.statedEnd.lastDay",
        recorded(),
        finalOrder("01-10", new StatedEnd(StatedEndKind.DATE, LocalDate.MAX)));
  }

  @Test
  void whatTheClientToldNeedsHerCase() {
    refusedFor(
        RefusalReason.INVALID_VALUE,
        "facts[0].entry.reportedIn",
        recorded(),
        new PetitionFiled(
            new Entry(entry("petition"), day("01-05"), null, Source.THIS_CLIENT, null),
            asks(ANNA, BEN)));
  }

  @Test
  void allOrNoneAndEveryProblemIsReported() {
    assertThat(
            refused(
                recorded(petition("01-05")),
                exParte("01-10", until("01-31")),
                served("01-09", "ex parte", BEN),
                vacated("02-01", "final")))
        .extracting(Refusal.Problem::reason)
        .containsExactlyInAnyOrder(RefusalReason.BEFORE_GRANT, RefusalReason.NO_ORDER);
  }

  @Test
  void theSameEntryAgainChangesNothingAndAnotherUnderItsIdIsRefused() {
    RecordedEntries before = recorded(petition("01-05"));
    assertThat(accepted(before, petition("01-05")).events()).isEmpty();
    refusedFor(RefusalReason.ENTRY_ID_TAKEN, "facts[0].entry.id", before, petition("01-06"));
  }

  @Test
  void aCorrectionThatMakesOthersImpossibleIsAcceptedAndTheyBecomeTasks() {
    RecordedEntries before =
        recorded(
            petition("01-05"), exParte("01-10", until("05-31")), served("01-11", "ex parte", BEN));
    var correction = right("c", "ex parte", exParte("01-20", until("05-31")));
    Decision.Accepted accepted = accepted(before, correction);
    assertThat(accepted.warnings())
        .contains(
            new Warning(Warning.Kind.NOW_IMPOSSIBLE, entry("served ex parte 01-11"), List.of()));
    assertThat(Assessment.of(before.plus(accepted.events())).deadlines().impossible())
        .containsExactly(entry("served ex parte 01-11"));
  }

  @Test
  void aCorrectionThatIsItselfImpossibleIsRefused() {
    RecordedEntries before =
        recorded(
            petition("01-05"), exParte("01-10", until("05-31")), served("01-11", "ex parte", BEN));
    assertThat(
            refused(
                before,
                right(
                    "c",
                    "served ex parte 01-11",
                    new org.orderwatch.orders.proceeding.event.OrderServed(
                        on("served ex parte 01-11", "01-09"),
                        order("ex parte"),
                        BEN,
                        org.orderwatch.kernel.vocabulary.ServiceMethod.MAIL))))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.reason()).isEqualTo(RefusalReason.BEFORE_GRANT);
              assertThat(problem.path()).isEqualTo("correction.replacement.entry.occurredOn");
            });
  }

  @Test
  void aCorrectionNeedsAnEntryAndARightFactOnlyForAWrongValue() {
    RecordedEntries before = recorded(petition("01-05"));
    refusedFor(
        RefusalReason.NO_SUCH_ENTRY,
        "correction.corrects",
        before,
        wrong("c", "nothing", CorrectionKind.NEVER_HAPPENED));
    refusedFor(
        RefusalReason.NO_SUCH_ENTRY,
        "correction.corrects",
        before,
        wrong("c", "c", CorrectionKind.NEVER_HAPPENED));
    refusedFor(
        RefusalReason.INVALID_VALUE,
        "correction.replacement",
        before,
        wrong("c", "petition", CorrectionKind.WRONG_VALUE));
    refusedFor(
        RefusalReason.INVALID_VALUE,
        "correction.replacement.entry.id",
        before,
        right("c", "petition", exParteDenied("01-06")));
  }
}
