package org.orderwatch.cases.flag;

import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.DismissedBecause;
import org.orderwatch.kernel.vocabulary.ReviewDecision;
import org.orderwatch.kernel.web.RefusedException;

class FlagTest {

  private static final FlagId FLAG = new FlagId(new UUID(6, 1));
  private static final List<ProceedingId> TWO =
      List.of(new ProceedingId(new UUID(5, 1)), new ProceedingId(new UUID(5, 2)));
  private static final UserId SUPERVISOR = new UserId(new UUID(3, 1));
  private static final String SEEN = "DUAL 2026-03-02 00 open";

  private final FixtureConfiguration<Flag> fixture = new AggregateTestFixture<>(Flag.class);

  @Test
  void theFirstReviewBeginsTheFlagAndKeepsWhatWasSeen() {
    fixture
        .givenNoPriorActivity()
        .when(review(ReviewDecision.UNDER_REVIEW, SEEN))
        .expectEvents(reviewed(ReviewDecision.UNDER_REVIEW, SEEN));
  }

  @Test
  void aLaterDecisionFollowsTheEarlierAndReplacesNothing() {
    fixture
        .given(reviewed(ReviewDecision.UNDER_REVIEW, SEEN))
        .when(review(ReviewDecision.CONFIRMED, SEEN))
        .expectEvents(reviewed(ReviewDecision.CONFIRMED, SEEN));
  }

  @Test
  void theSameDecisionAboutTheSameContentIsRefusedAndAboutAnotherIsNot() {
    fixture
        .given(reviewed(ReviewDecision.CONFIRMED, SEEN))
        .when(review(ReviewDecision.CONFIRMED, SEEN))
        .expectException(RefusedException.class)
        .expectExceptionMessage(FlagRefusal.ALREADY_SO.name())
        .expectNoEvents();
    fixture
        .given(reviewed(ReviewDecision.CONFIRMED, SEEN))
        .when(review(ReviewDecision.CONFIRMED, SEEN + " later"))
        .expectEvents(reviewed(ReviewDecision.CONFIRMED, SEEN + " later"));
  }

  @Test
  void aDismissalKeepsItsReason() {
    fixture
        .givenNoPriorActivity()
        .when(
            new ReviewFlag(
                FLAG,
                TWO,
                ReviewDecision.DISMISSED,
                DismissedBecause.ENTRY_MISTAKEN,
                null,
                SEEN,
                SUPERVISOR))
        .expectEvents(
            new FlagEvent.Reviewed(
                FLAG,
                TWO,
                ReviewDecision.DISMISSED,
                DismissedBecause.ENTRY_MISTAKEN,
                null,
                SEEN,
                SUPERVISOR));
  }

  private static ReviewFlag review(ReviewDecision decision, String seen) {
    return new ReviewFlag(FLAG, TWO, decision, null, null, seen, SUPERVISOR);
  }

  private static FlagEvent.Reviewed reviewed(ReviewDecision decision, String seen) {
    return new FlagEvent.Reviewed(FLAG, TWO, decision, null, null, seen, SUPERVISOR);
  }
}
