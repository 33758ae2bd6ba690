package org.orderwatch.cases.opposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderwatch.cases.opposition.Matters.A;
import static org.orderwatch.cases.opposition.Matters.B;
import static org.orderwatch.cases.opposition.Matters.day;
import static org.orderwatch.cases.opposition.Matters.order;
import static org.orderwatch.cases.opposition.Matters.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.ReviewDecision;

/** When a decision about a flag holds and when somebody must look again (rule 8). */
class FlagHistoryTest {

  private static final Pair PAIR = Pair.of(A, B);

  @Test
  void aFlagIsNewUntilReviewedAndStaysSoWhenItEnds() {
    FlagHistory history = history(known("2026-03-01", dual("2026-02-01", "2026-02-20", "x", "y")));

    assertThat(standing(history)).isEqualTo(new FlagStanding(ReviewState.NEW, false));
    FlagContent content = content(history);
    assertThat(content.stateOn(day("2026-01-31"))).isEqualTo(FactState.UNCONFIRMED);
    assertThat(content.stateOn(day("2026-02-19"))).isEqualTo(FactState.ONGOING);
    assertThat(content.stateOn(day("2026-02-20"))).isEqualTo(FactState.ENDED);
  }

  @Test
  void anEndInTheOrdinaryCourseDoesNotReopen() {
    FlagHistory before = history(known("2026-03-01", dual("2026-02-01", null, "x", "y")));
    Review decision = confirmed("2026-03-02", before);
    FlagHistory after =
        history(
            known("2026-03-01", dual("2026-02-01", null, "x", "y")),
            known("2026-04-01", dual("2026-02-01", "2026-03-31", "x", "y")));

    assertThat(standing(after, decision)).isEqualTo(new FlagStanding(ReviewState.CONFIRMED, false));
  }

  @Test
  void anotherKindOrOrderOrStartReopens() {
    FlagHistory before = history(known("2026-03-01", dual("2026-02-01", null, "x", "y")));
    Review decision = confirmed("2026-03-02", before);
    FlagStanding reopened = new FlagStanding(ReviewState.NEW, true);

    assertThat(changedTo(decision, dual("2026-02-01", null, "x", "z"))).isEqualTo(reopened);
    assertThat(changedTo(decision, dual("2026-02-02", null, "x", "y"))).isEqualTo(reopened);
    assertThat(
            changedTo(
                decision,
                stretch(OppositionKind.CROSS, "2026-02-01", null, Certainty.YES, "x", "y")))
        .isEqualTo(reopened);
    assertThat(
            changedTo(
                decision,
                stretch(OppositionKind.DUAL, "2026-02-01", null, Certainty.UNCONFIRMED, "x", "y")))
        .as("certainty alone is no reason")
        .isEqualTo(new FlagStanding(ReviewState.CONFIRMED, false));
  }

  private static FlagStanding changedTo(Review decision, Stretch stretch) {
    return standing(
        history(
            known("2026-03-01", dual("2026-02-01", null, "x", "y")), known("2026-03-05", stretch)),
        decision);
  }

  @Test
  void anOverlapThatHadEndedAndRunsAgainReopensThoughKindStartAndOrdersAreTheSame() {
    FlagHistory ended = history(known("2026-03-01", dual("2026-02-01", "2026-02-20", "x", "y")));
    Review decision = confirmed("2026-03-02", ended);

    assertThat(
            standing(
                history(
                    known("2026-03-01", dual("2026-02-01", "2026-02-20", "x", "y")),
                    known("2026-03-10", dual("2026-02-01", null, "x", "y"))),
                decision))
        .isEqualTo(new FlagStanding(ReviewState.NEW, true));
    assertThat(
            standing(
                history(
                    known("2026-03-01", dual("2026-02-01", "2026-02-20", "x", "y")),
                    known("2026-03-10", dual("2026-02-01", "2026-02-25", "x", "y"))),
                decision))
        .as("corrected, but still over")
        .isEqualTo(new FlagStanding(ReviewState.CONFIRMED, false));
  }

  @Test
  void whatCorrectionsTookAwayIsEndedAndReopensWhenItComesBack() {
    FlagHistory before = history(known("2026-03-01", dual("2026-02-01", null, "x", "y")));
    Review decision = confirmed("2026-03-02", before);
    FlagHistory gone =
        history(known("2026-03-01", dual("2026-02-01", null, "x", "y")), known("2026-03-05"));

    assertThat(gone.gone()).isTrue();
    assertThat(standing(gone, decision)).isEqualTo(new FlagStanding(ReviewState.CONFIRMED, false));
    assertThat(
            standing(
                history(
                    known("2026-03-01", dual("2026-02-01", null, "x", "y")),
                    known("2026-03-05"),
                    known("2026-03-09", dual("2026-02-01", null, "x", "y"))),
                decision))
        .isEqualTo(new FlagStanding(ReviewState.NEW, true));
  }

  @Test
  void aDecisionIsAboutTheLatestRunAndALaterRunReopens() {
    FlagHistory before = history(known("2026-03-01", dual("2026-02-01", "2026-02-10", "x", "y")));
    Review decision = confirmed("2026-03-02", before);
    FlagHistory after =
        history(
            known("2026-03-01", dual("2026-02-01", "2026-02-10", "x", "y")),
            known(
                "2026-03-20",
                dual("2026-02-01", "2026-02-10", "x", "y"),
                dual("2026-03-15", null, "x", "z")));

    assertThat(standing(after, decision)).isEqualTo(new FlagStanding(ReviewState.NEW, true));
    assertThat(content(after).lastRun().starts()).isEqualTo(day("2026-03-15"));
  }

  @Test
  void pendingThatBecomesDualIsDualFromItsFirstDay() {
    FlagContent content =
        content(
            history(
                known(
                    "2026-03-01",
                    stretch(OppositionKind.PENDING, "2026-02-01", "2026-02-05", Certainty.YES, "x"),
                    dual("2026-02-05", null, "x", "y"))));

    assertThat(content.lastRun())
        .isEqualTo(
            new FlagContent.Run(
                OppositionKind.DUAL, day("2026-02-01"), null, sorted(order("x"), order("y"))));
  }

  @Test
  void theOrderOfArrivalOfWhatPairsGiveDoesNotMatter() {
    Pair other = Pair.of(A, person("C"));
    List<FlagHistory.Contribution> given =
        new ArrayList<>(
            List.of(
                known("2026-03-01", dual("2026-02-01", null, "x", "y")),
                new FlagHistory.Contribution(
                    other, at("2026-03-02"), List.of(dual("2026-02-03", null, "x", "z"))),
                known("2026-03-03"),
                new FlagHistory.Contribution(other, at("2026-03-03"), List.of())));
    FlagHistory expected = FlagHistory.of(given);
    for (int seed = 0; seed < 24; seed++) {
      Collections.shuffle(given, new Random(seed));
      assertThat(FlagHistory.of(given)).isEqualTo(expected);
    }
    assertThat(expected.versions()).hasSize(3);
    assertThat(expected.gone()).isTrue();
  }

  private static FlagStanding standing(FlagHistory history, Review... reviews) {
    return FlagStanding.of(history, List.of(reviews));
  }

  private static FlagHistory history(FlagHistory.Contribution... given) {
    return FlagHistory.of(List.of(given));
  }

  private static FlagHistory.Contribution known(String since, Stretch... stretches) {
    return new FlagHistory.Contribution(PAIR, at(since), List.of(stretches));
  }

  private static Review confirmed(String on, FlagHistory seen) {
    return new Review(
        0,
        at(on),
        ReviewDecision.CONFIRMED,
        null,
        null,
        content(seen).fingerprint(),
        new UserId(new UUID(3, 1)));
  }

  private static FlagContent content(FlagHistory history) {
    FlagContent shown = history.lastShown();
    if (shown == null) {
      throw new AssertionError("The flag never showed anything");
    }
    return shown;
  }

  private static Stretch dual(String from, @Nullable String until, String... orders) {
    return stretch(OppositionKind.DUAL, from, until, Certainty.YES, orders);
  }

  private static Stretch stretch(
      OppositionKind kind,
      String from,
      @Nullable String until,
      Certainty certainty,
      String... orders) {
    return new Stretch(
        day(from),
        until == null ? null : day(until),
        kind,
        certainty,
        kind == OppositionKind.PENDING ? null : Stage.TEMPORARY,
        sorted(Stream.of(orders).map(Matters::order).toArray(OrderId[]::new)));
  }

  private static List<OrderId> sorted(OrderId... orders) {
    return Stream.of(orders)
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .toList();
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T12:00:00Z");
  }
}
