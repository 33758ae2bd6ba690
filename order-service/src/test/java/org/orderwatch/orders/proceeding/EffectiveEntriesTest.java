package org.orderwatch.orders.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderwatch.orders.proceeding.Told.*;

import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.vocabulary.CorrectionKind;

/** Section 3, EntryCorrected: the last correction recorded holds; corrections can be corrected. */
class EffectiveEntriesTest {

  @Test
  void anEntryIsReplacedByItsLatestCorrection() {
    assertThat(
            recorded(
                    petition("01-05"),
                    right("one", "petition", petition("01-06")),
                    right("two", "petition", petition("01-07")))
                .effective())
        .containsExactly(petition("01-07"));
  }

  @Test
  void neverHappenedAndWrongProceedingRemoveIt() {
    for (var kind :
        new CorrectionKind[] {CorrectionKind.NEVER_HAPPENED, CorrectionKind.WRONG_PROCEEDING}) {
      assertThat(recorded(petition("01-05"), wrong("one", "petition", kind)).effective()).isEmpty();
    }
  }

  @Test
  void aRemovedEntryComesBackWithItsRightValue() {
    assertThat(
            recorded(
                    petition("01-05"),
                    wrong("one", "petition", CorrectionKind.NEVER_HAPPENED),
                    right("two", "petition", petition("01-07")))
                .effective())
        .containsExactly(petition("01-07"));
  }

  @Test
  void aCorrectionThatNeverHappenedGivesBackWhatStoodBefore() {
    assertThat(
            recorded(
                    petition("01-05"),
                    right("one", "petition", petition("01-06")),
                    right("two", "petition", petition("01-07")),
                    wrong("three", "two", CorrectionKind.NEVER_HAPPENED))
                .effective())
        .containsExactly(petition("01-06"));
    assertThat(
            recorded(
                    petition("01-05"),
                    wrong("one", "petition", CorrectionKind.NEVER_HAPPENED),
                    wrong("two", "one", CorrectionKind.NEVER_HAPPENED))
                .effective())
        .containsExactly(petition("01-05"));
  }

  @Test
  void aCorrectionOfACorrectionHoldsWhatItSays() {
    assertThat(
            recorded(
                    petition("01-05"),
                    right("one", "petition", petition("01-06")),
                    right("two", "one", petition("01-08")))
                .effective())
        .containsExactly(petition("01-08"));
    assertThat(
            recorded(
                    petition("01-05"),
                    right("one", "petition", petition("01-06")),
                    right("two", "one", petition("01-08")),
                    wrong("three", "one", CorrectionKind.NEVER_HAPPENED))
                .effective())
        .containsExactly(petition("01-05"));
    assertThat(
            recorded(
                    petition("01-05"),
                    right("one", "petition", petition("01-06")),
                    wrong("two", "one", CorrectionKind.NEVER_HAPPENED),
                    wrong("three", "two", CorrectionKind.NEVER_HAPPENED))
                .effective())
        .containsExactly(petition("01-06"));
  }
}
