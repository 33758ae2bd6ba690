package org.orderwatch.orders.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderwatch.orders.deadlines.Shown.*;
import static org.orderwatch.orders.proceeding.Told.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.ModifiedEnd;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;
import org.orderwatch.orders.proceeding.Assessment;

/** Section 2 (Served), rule 7 (pending), and where the proceeding is. */
class ServedAndPendingTest {

  private static @Nullable LocalDate servedOn(Assessment assessment, String order) {
    return order(assessment, order).service().getFirst().servedOn();
  }

  @Test
  void serviceOfTheTemporaryOrderIsNeverServiceOfTheFinalOne() {
    var it =
        assess(
            petition("01-05"),
            exParte("01-10", until("01-31")),
            served("01-11", "ex parte", BEN),
            finalOrder("01-24", permanent()));
    assertThat(servedOn(it, "ex parte")).isEqualTo(day("01-11"));
    assertThat(servedOn(it, "final")).isNull();
  }

  @Test
  void anExtensionKeepsTheEarlierService() {
    var it =
        assess(
            petition("01-05"),
            exParte("01-10", until("01-31")),
            served("01-11", "ex parte", BEN),
            extended("01-24", "ex parte", until("02-28"), null));
    assertThat(servedOn(it, "ex parte")).isEqualTo(day("01-11"));
  }

  @Test
  void changedTermsNeedServiceOfTheirOwn() {
    var changed =
        modified("02-01", "final", ModifiedEnd.UNCHANGED, null, restrains(BEN, ANNA, CHILD));
    var unserved =
        assess(
            petition("01-05"),
            finalOrder("01-24", permanent()),
            served("01-25", "final", BEN),
            changed);
    assertThat(servedOn(unserved, "final")).isNull();
    var served =
        assess(
            petition("01-05"),
            finalOrder("01-24", permanent()),
            served("01-25", "final", BEN),
            changed,
            served("02-03", "final", BEN));
    assertThat(servedOn(served, "final")).isEqualTo(day("02-03"));
  }

  @Test
  void aModificationThatLeavesTheTermsAsTheyWereKeepsTheService() {
    var it =
        assess(
            petition("01-05"),
            finalOrder("01-24", until("04-30")),
            served("01-25", "final", BEN),
            modified("02-01", "final", ModifiedEnd.DATE, "06-30"));
    assertThat(servedOn(it, "final")).isEqualTo(day("01-25"));
  }

  @Test
  void rule7_pendingFromFilingToTheDayBeforeTheDecision() {
    for (var decision :
        List.of(
            finalOrder("01-24", permanent()),
            finalDenied("01-24"),
            dismissed("01-24"),
            withdrawn("01-24"))) {
      var it = assess(petition("01-05"), decision);
      assertThat(pending(it)).containsExactly("01-05..01-24");
      assertThat(it.deadlines().petitions().getFirst().endedBy()).isEqualTo(decision.entry().id());
    }
  }

  @Test
  void rule7_itsOrderVacatedEndsThePetition() {
    var it =
        assess(petition("01-05"), exParte("01-06", until("03-01")), vacated("01-20", "ex parte"));
    assertThat(pending(it)).containsExactly("01-05..01-20");
  }

  @Test
  void rule7_aDeniedExParteOrderDoesNotEndIt() {
    var it = assess(petition("01-05"), exParteDenied("01-06"));
    assertThat(pending(it)).containsExactly("01-05..open");
    assertThat(it.deadlines().petitions().getFirst().lastEntryOn()).isEqualTo(day("01-06"));
  }

  @Test
  void rule7_decidedByAFinalOrderIsNotReopenedByAReinstatement() {
    var it =
        assess(
            petition("01-05"),
            finalOrder("01-24", permanent()),
            dismissed("03-01"),
            reinstated("03-05", YesNoUnknown.YES));
    assertThat(pending(it)).containsExactly("01-05..01-24");
    assertThat(days(it, "final")).containsExactly("01-24..03-01 YES", "03-05..open YES");
  }

  @Test
  void aTransferMovesTheProceedingAndNoOrder() {
    Court other = new Court(new CourtId(CHILD.value()), "KY", null, null, null);
    var it =
        assess(petition("01-05"), exParte("01-10", until("01-31")), transferred("01-20", other));
    assertThat(it.deadlines().court()).isEqualTo(other);
    assertThat(it.deadlines().docket()).isNull();
    assertThat(days(it, "ex parte")).containsExactly("01-10..02-01 YES");
  }

  @Test
  void unusualSequencesAreAcceptedAndSaid() {
    assertThat(warnings(assess(finalOrder("01-24", permanent()))))
        .containsExactly(
            Warning.Kind.PETITION_NOT_RECORDED,
            Warning.Kind.COURT_NOT_RECORDED,
            Warning.Kind.FINAL_WITHOUT_TEMPORARY);
    assertThat(
            warnings(
                assess(
                    petition("01-05"),
                    exParte("01-05", until("01-12")),
                    dismissed("01-10"),
                    finalOrder("01-24", permanent()))))
        .containsExactly(Warning.Kind.GRANTED_AFTER_DISMISSAL);
    assertThat(warnings(assess(petition("01-05"), dismissed("01-03"))))
        .containsExactly(Warning.Kind.OUTCOME_BEFORE_PETITION);
    assertThat(warnings(assess(petition("01-05"), reinstated("01-09", YesNoUnknown.NO))))
        .containsExactly(Warning.Kind.NOTHING_TO_REINSTATE);
  }
}
