package org.orderwatch.orders.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderwatch.orders.deadlines.Shown.*;
import static org.orderwatch.orders.proceeding.Told.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.vocabulary.Continuation;
import org.orderwatch.kernel.vocabulary.ModifiedEnd;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;

/** Rules 5, 6, 15 and 16: on which days an order is in force, and how certainly. */
class InForceTest {

  @Test
  void rule5_aStatedLastDayIsADayInForce() {
    var it = assess(petition("01-05"), exParte("01-10", until("01-31")));
    assertThat(days(it, "ex parte")).containsExactly("01-10..02-01 YES");
    assertThat(end(it, "ex parte")).isEqualTo("02-01 / 02-01 STATED");
  }

  @Test
  void rule5_theFinalOrderEndsTheTemporaryOneOnItsDay() {
    var it =
        assess(
            petition("01-05"), exParte("01-10", until("03-31")), finalOrder("01-24", permanent()));
    assertThat(days(it, "ex parte")).containsExactly("01-10..01-24 YES");
    assertThat(order(it, "ex parte").endedBy()).isEqualTo(entry("final"));
    assertThat(days(it, "final")).containsExactly("01-24..open YES");
    assertThat(end(it, "final")).isEqualTo("open / open INDEFINITE");
  }

  @Test
  void rule5_denialDismissalAndWithdrawalEndTemporaryOrdersOnTheirDay() {
    for (var ending : List.of(finalDenied("01-24"), dismissed("01-24"), withdrawn("01-24"))) {
      var it = assess(petition("01-05"), exParte("01-10", until("03-31")), ending);
      assertThat(days(it, "ex parte")).containsExactly("01-10..01-24 YES");
      assertThat(order(it, "ex parte").endedBy()).isEqualTo(ending.entry().id());
    }
  }

  @Test
  void rule5_anExParteDenialEndsNothing() {
    var it = assess(petition("01-05"), emergency("01-04", until("01-20")), exParteDenied("01-06"));
    assertThat(days(it, "emergency")).containsExactly("01-04..01-21 YES");
    assertThat(pending(it)).containsExactly("01-05..open");
  }

  @Test
  void rule5_anOrderOfOneDayHasNoDayButItsTerms() {
    var it =
        assess(petition("01-05"), exParte("01-10", until("03-31")), vacated("01-10", "ex parte"));
    assertThat(days(it, "ex parte")).isEmpty();
    assertThat(order(it, "ex parte").terms().restraints()).containsExactly(restrains(BEN, ANNA));
    assertThat(end(it, "ex parte")).isEqualTo("01-10 / 01-10 STATED");
  }

  @Test
  void rule5_anOutcomeAfterTheEndChangesNoDay() {
    var it = assess(petition("01-05"), exParte("01-10", until("01-31")), dismissed("03-01"));
    assertThat(days(it, "ex parte")).containsExactly("01-10..02-01 YES");
    assertThat(order(it, "ex parte").endedBy()).isNull();
  }

  @Test
  void rule5_aDismissalEndsAlsoAFinalOrderWithAWarningAWithdrawalDoesNot() {
    var dismissed = assess(petition("01-05"), finalOrder("02-01", permanent()), dismissed("06-01"));
    assertThat(days(dismissed, "final")).containsExactly("02-01..06-01 YES");
    assertThat(warnings(dismissed)).contains(Warning.Kind.FINAL_ORDER_ENDED_BY_DISMISSAL);
    var withdrawn = assess(petition("01-05"), finalOrder("02-01", permanent()), withdrawn("06-01"));
    assertThat(days(withdrawn, "final")).containsExactly("02-01..open YES");
    assertThat(warnings(withdrawn)).contains(Warning.Kind.WITHDRAWN_AFTER_FINAL_ORDER);
  }

  @Test
  void rule6_untilTheHearingIsCertainToItsDay() {
    var it =
        assess(
            petition("01-05"),
            exParte("01-10", untilHearing()),
            hearing("first", "01-10", "01-24"));
    assertThat(days(it, "ex parte")).containsExactly("01-10..01-24 YES", "01-24..open UNCONFIRMED");
    assertThat(end(it, "ex parte")).isEqualTo("01-24 / open UNTIL_HEARING");
  }

  @Test
  void rule6_untilAHearingOfUnknownDayIsUnconfirmedUntilAnOutcomeShowsIt() {
    var open = assess(petition("01-05"), exParte("01-10", untilHearing()));
    assertThat(days(open, "ex parte")).containsExactly("01-10..open UNCONFIRMED");
    assertThat(end(open, "ex parte")).isEqualTo("01-10 / open UNTIL_HEARING");
    var ended = assess(petition("01-05"), exParte("01-10", untilHearing()), finalDenied("01-24"));
    assertThat(days(ended, "ex parte")).containsExactly("01-10..01-24 YES");
  }

  @Test
  void rule6_noEndStatedIsUnknownFromTheGrant() {
    var it =
        assess(petition("01-05"), exParte("01-10", notStated()), finalOrder("01-24", notStated()));
    assertThat(days(it, "ex parte")).containsExactly("01-10..01-24 UNCONFIRMED");
    assertThat(end(it, "final")).isEqualTo("01-24 / open UNKNOWN");
  }

  @Test
  void rule16_anExtensionMovesTheEnd() {
    var it =
        assess(
            petition("01-05"),
            exParte("01-10", until("01-31")),
            extended("01-24", "ex parte", until("02-28"), null));
    assertThat(days(it, "ex parte")).containsExactly("01-10..03-01 YES");
  }

  @Test
  void rule16_anExtensionAfterTheEndStartsASecondIntervalUnlessRetroactive() {
    var second =
        assess(
            petition("01-05"),
            exParte("01-10", until("01-31")),
            extended("02-10", "ex parte", until("02-28"), null));
    assertThat(days(second, "ex parte")).containsExactly("01-10..02-01 YES", "02-10..03-01 YES");
    assertThat(warnings(second)).contains(Warning.Kind.ACT_AFTER_END);
    var covered =
        assess(
            petition("01-05"),
            exParte("01-10", until("01-31")),
            extended("02-10", "ex parte", until("02-28"), "02-01"));
    assertThat(days(covered, "ex parte")).containsExactly("01-10..03-01 YES");
    assertThat(warnings(covered)).doesNotContain(Warning.Kind.ACT_AFTER_END);
  }

  @Test
  void rule16_aContinuanceUntilTheNewHearing() {
    var it =
        assess(
            petition("01-05"),
            exParte("01-10", until("01-24")),
            hearing("first", "01-10", "01-24"),
            continued("01-24", "first", "second", "02-07", Continuation.UNTIL_NEW_HEARING, null));
    assertThat(days(it, "ex parte")).containsExactly("01-10..02-07 YES", "02-07..open UNCONFIRMED");
    assertThat(it.deadlines().hearings())
        .extracting(hearing -> hearing.on())
        .containsExactly(day("02-07"));
  }

  @Test
  void rule16_aContinuanceUntilADate() {
    var it =
        assess(
            petition("01-05"),
            exParte("01-10", untilHearing()),
            continued("01-24", null, "second", null, Continuation.UNTIL_DATE, "02-28"));
    assertThat(end(it, "ex parte")).isEqualTo("03-01 / 03-01 STATED");
  }

  @Test
  void rule16_story6_aContinuanceWithNoWordOnTheOrderLeavesItUnconfirmedAfterItsOldEnd() {
    var it =
        assess(
            petition("01-05"),
            exParte("01-10", until("01-31")),
            attempted("01-12", "ex parte", BEN),
            attempted("01-15", "ex parte", BEN),
            attempted("01-19", "ex parte", BEN),
            hearing("first", "01-10", "01-24"),
            continued("01-24", "first", "second", "02-20", Continuation.UNKNOWN, null));
    assertThat(days(it, "ex parte")).containsExactly("01-10..02-01 YES", "02-01..open UNCONFIRMED");
    assertThat(order(it, "ex parte").service())
        .singleElement()
        .satisfies(
            service -> {
              assertThat(service.servedOn()).isNull();
              assertThat(service.failedAttempts()).isEqualTo(3);
            });
  }

  @Test
  void rule16_aContinuanceThatEndsTheOrder() {
    var stated =
        assess(
            petition("01-05"),
            exParte("01-10", until("01-31")),
            continued("01-24", null, "second", "02-20", Continuation.NO, null));
    assertThat(days(stated, "ex parte")).containsExactly("01-10..02-01 YES");
    var untilHearing =
        assess(
            petition("01-05"),
            exParte("01-10", untilHearing()),
            continued("01-24", null, "second", "02-20", Continuation.NO, null));
    assertThat(days(untilHearing, "ex parte")).containsExactly("01-10..01-24 YES");
  }

  @Test
  void rule16_aContinuanceDoesNotReviveTheEmergencyOrderBeforeTheTemporaryOne() {
    var it =
        assess(
            emergency("01-09", until("01-23")),
            exParte("01-10", until("01-24")),
            continued("01-24", null, "second", "02-07", Continuation.UNTIL_NEW_HEARING, null));
    assertThat(days(it, "emergency")).containsExactly("01-09..01-24 YES");
  }

  @Test
  void rule16_aModificationThatEndsBeforeItsDayEndsTheOrderThatDay() {
    var it =
        assess(
            petition("01-05"),
            finalOrder("01-24", until("12-31")),
            modified("03-10", "final", ModifiedEnd.DATE, "03-01"));
    assertThat(days(it, "final")).containsExactly("01-24..03-10 YES");
    assertThat(warnings(it)).contains(Warning.Kind.MODIFIED_TO_END_EARLIER);
  }

  @Test
  void rule16_aModificationWithNoWordOnTheEndMovesNoStatedEndButLeavesItOpen() {
    var it =
        assess(
            petition("01-05"),
            finalOrder("01-24", until("04-30")),
            modified("03-10", "final", ModifiedEnd.NOT_STATED, null));
    assertThat(days(it, "final")).containsExactly("01-24..05-01 YES", "05-01..open UNCONFIRMED");
    assertThat(end(it, "final")).isEqualTo("05-01 / open UNKNOWN");
  }

  @Test
  void aModificationChangesThePersonsFromItsDayOn() {
    var it =
        assess(
            petition("01-05"),
            finalOrder("01-24", until("04-30"), restrains(BEN, ANNA)),
            modified(
                "03-10",
                "final",
                ModifiedEnd.UNCHANGED,
                null,
                restrains(BEN, ANNA),
                restrains(ANNA, BEN)));
    assertThat(sides(it, "final"))
        .containsExactlyInAnyOrder(
            "Ben>Anna 01-24..05-01 YES FINAL", "Anna>Ben 03-10..05-01 YES FINAL");
  }

  @Test
  void rule15_aGapThatTheCourtDidNotCoverIsNotInForce() {
    for (var gap : YesNoUnknown.values()) {
      var it =
          assess(
              petition("01-05"),
              finalOrder("01-24", until("04-30")),
              renewed("05-07", "final", "05-08", until("06-30"), gap));
      assertThat(days(it, "final"))
          .containsExactlyElementsOf(
              switch (gap) {
                case YES -> List.of("01-24..07-01 YES");
                case NO -> List.of("01-24..05-01 YES", "05-08..07-01 YES");
                case UNKNOWN ->
                    List.of("01-24..05-01 YES", "05-01..05-08 UNCONFIRMED", "05-08..07-01 YES");
              });
    }
  }

  @Test
  void rule15_aRenewalWithoutANewEndIsUnknown() {
    var it =
        assess(
            petition("01-05"),
            finalOrder("01-24", until("04-30")),
            renewed("04-15", "final", "05-01", notStated(), YesNoUnknown.UNKNOWN));
    assertThat(end(it, "final")).isEqualTo("05-01 / open UNKNOWN");
  }

  @Test
  void aRequestForRenewalChangesOnlyWhatItSaysOfTheTimeUntilItIsHeard() {
    for (var continues : YesNoUnknown.values()) {
      var it =
          assess(
              petition("01-05"),
              finalOrder("01-24", until("04-30")),
              hearing("renewal", "04-15", "05-10"),
              renewalRequested("04-15", "final", continues));
      assertThat(days(it, "final"))
          .containsExactlyElementsOf(
              switch (continues) {
                case YES -> List.of("01-24..05-10 YES", "05-10..open UNCONFIRMED");
                case NO -> List.of("01-24..05-01 YES");
                case UNKNOWN -> List.of("01-24..05-01 YES", "05-01..open UNCONFIRMED");
              });
    }
  }

  @Test
  void rule1_asksChangeNothingElse() {
    var before = assess(petition("01-05"), exParte("01-10", until("01-31")));
    var after =
        assess(petition("01-05"), exParte("01-10", until("01-31")), dismissalRequested("01-12"));
    assertThat(after.deadlines().orders()).isEqualTo(before.deadlines().orders());
    assertThat(pending(after)).isEqualTo(pending(before));
  }

  @Test
  void anOrderThatBecameFinalIsFinalFromThatDayAndItsEndUnknown() {
    var it =
        assess(
            petition("01-05"),
            exParte("01-10", untilHearing()),
            becameFinal("02-10", "ex parte"),
            withdrawn("03-01"));
    assertThat(sides(it, "ex parte"))
        .containsExactly(
            "Ben>Anna 01-10..02-10 YES TEMPORARY", "Ben>Anna 02-10..open UNCONFIRMED FINAL");
    assertThat(order(it, "ex parte").form()).isEqualTo(OrderForm.FINAL);
    assertThat(pending(it)).containsExactly("01-05..02-10");
  }

  @Test
  void story13_reinstated() {
    var it =
        assess(
            emergency("01-03", until("01-10")),
            served("01-03", "emergency", BEN),
            petition("01-05"),
            exParte("01-05", until("01-31")),
            dismissed("01-07"),
            reinstated("01-09", YesNoUnknown.YES),
            finalOrder("01-23", permanent()));
    assertThat(days(it, "emergency")).containsExactly("01-03..01-07 YES", "01-09..01-11 YES");
    assertThat(days(it, "ex parte")).containsExactly("01-05..01-07 YES", "01-09..01-23 YES");
    assertThat(days(it, "final")).containsExactly("01-23..open YES");
    assertThat(pending(it)).containsExactly("01-05..01-07", "01-09..01-23");
    assertThat(warnings(it)).containsExactly(Warning.Kind.SERVED_BEFORE_PETITION);
  }

  @Test
  void story13_ordersRevivedUnknownOrNot() {
    var unknown =
        assess(
            petition("01-05"),
            exParte("01-05", until("01-31")),
            dismissed("01-07"),
            reinstated("01-09", YesNoUnknown.UNKNOWN));
    assertThat(days(unknown, "ex parte"))
        .containsExactly("01-05..01-07 YES", "01-09..02-01 UNCONFIRMED");
    var not =
        assess(
            petition("01-05"),
            exParte("01-05", until("01-31")),
            dismissed("01-07"),
            reinstated("01-09", YesNoUnknown.NO));
    assertThat(days(not, "ex parte")).containsExactly("01-05..01-07 YES");
    assertThat(pending(not)).containsExactly("01-05..01-07", "01-09..open");
  }

  @Test
  void dismissedAndReinstatedOnOneDayLosesNoDay() {
    var it =
        assess(
            petition("01-05"),
            exParte("01-05", until("01-31")),
            dismissed("01-07"),
            reinstated("01-07", YesNoUnknown.YES));
    assertThat(days(it, "ex parte")).containsExactly("01-05..02-01 YES");
    assertThat(pending(it)).containsExactly("01-05..open");
  }

  @Test
  void extendedAndDismissedOnOneDayIsDismissed() {
    var it =
        assess(
            petition("01-05"),
            exParte("01-10", until("01-31")),
            extended("01-24", "ex parte", until("02-28"), null),
            dismissed("01-24"));
    assertThat(days(it, "ex parte")).containsExactly("01-10..01-24 YES");
  }
}
