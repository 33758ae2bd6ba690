package org.orderwatch.cases.opposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderwatch.cases.opposition.Matters.A;
import static org.orderwatch.cases.opposition.Matters.B;
import static org.orderwatch.cases.opposition.Matters.day;
import static org.orderwatch.cases.opposition.Matters.matter;
import static org.orderwatch.cases.opposition.Matters.mayRestrain;
import static org.orderwatch.cases.opposition.Matters.order;
import static org.orderwatch.cases.opposition.Matters.proceeding;
import static org.orderwatch.cases.opposition.Matters.restrains;
import static org.orderwatch.cases.opposition.OppositionKind.CROSS;
import static org.orderwatch.cases.opposition.OppositionKind.DUAL;
import static org.orderwatch.cases.opposition.OppositionKind.MUTUAL;
import static org.orderwatch.cases.opposition.OppositionKind.PENDING;
import static org.orderwatch.kernel.vocabulary.Certainty.UNCONFIRMED;
import static org.orderwatch.kernel.vocabulary.Certainty.YES;
import static org.orderwatch.kernel.vocabulary.OrderForm.CRIMINAL_EMERGENCY;
import static org.orderwatch.kernel.vocabulary.OrderForm.FINAL;
import static org.orderwatch.kernel.vocabulary.OrderForm.TEMPORARY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of opposition and the days on which it begins and ends, one example each. */
class OppositionsTest {

  @Test
  void onePaperThatRestrainsBothIsMutual() {
    Oppositions found =
        find(
            matter("p")
                .petition(A, B, "2026-01-01", "2026-01-10")
                .order(
                    "both",
                    FINAL,
                    restrains(A, B, "2026-01-10", "2027-01-10"),
                    restrains(B, A, "2026-01-10", "2027-01-10")));

    assertThat(found.on(day("2026-01-09"))).isEmpty();
    assertThat(found.on(day("2026-01-10"))).isEqualTo(Map.of(MUTUAL, YES));
    assertThat(found.on(day("2027-01-09"))).isEqualTo(Map.of(MUTUAL, YES));
    assertThat(found.on(day("2027-01-10"))).isEmpty();
    assertThat(found.overlaps())
        .containsExactly(
            new Overlap(
                List.of(proceeding("p")),
                List.of(
                    new Stretch(
                        day("2026-01-10"),
                        day("2027-01-10"),
                        MUTUAL,
                        YES,
                        Stage.FINAL,
                        List.of(order("both"))))));
  }

  @Test
  void twoPapersInOneProceedingAreMutualToo() {
    Oppositions found =
        find(
            matter("p")
                .order("one", FINAL, restrains(A, B, "2026-01-10", null))
                .order("two", TEMPORARY, restrains(B, A, "2026-02-01", "2026-02-15")));

    assertThat(found.on(day("2026-02-01"))).isEqualTo(Map.of(MUTUAL, YES));
    assertThat(found.episodes().getFirst().segments().getFirst().stage())
        .isEqualTo(Stage.TEMPORARY);
    assertThat(found.episodes().getFirst().until()).isEqualTo(day("2026-02-15"));
  }

  @Test
  void aLinkedCrossPetitionMakesCrossWhicheverWayItIsLinked() {
    Oppositions found =
        find(
            matter("his").order("his", TEMPORARY, restrains(B, A, "2026-03-01", null)),
            matter("hers")
                .answering("his")
                .order("hers", TEMPORARY, restrains(A, B, "2026-03-05", null)));

    assertThat(found.on(day("2026-03-04"))).isEmpty();
    assertThat(found.on(day("2026-03-05"))).isEqualTo(Map.of(CROSS, YES));
    assertThat(found.episodes().getFirst().until()).isNull();
  }

  @Test
  void twoPetitionsUnderOneDocketOfOneCourtAreCrossAndElsewhereDual() {
    Matters his =
        matter("his")
            .under("Fayette", "1")
            .petition(A, B, "2026-03-01", "2026-03-02")
            .order("his", FINAL, restrains(B, A, "2026-03-02", null));

    assertThat(find(his, hers().under("Fayette", "1")).on(day("2026-03-09")))
        .isEqualTo(Map.of(CROSS, YES));
    assertThat(find(his, hers().under("Fayette", "2")).on(day("2026-03-09")))
        .isEqualTo(Map.of(DUAL, YES));
    assertThat(find(his, hers().under("Hamilton", "1")).on(day("2026-03-09")))
        .isEqualTo(Map.of(DUAL, YES));
  }

  private static Matters hers() {
    return matter("hers")
        .petition(B, A, "2026-03-01", "2026-03-02")
        .order("hers", FINAL, restrains(A, B, "2026-03-02", null));
  }

  @Test
  void aCriminalOrderAgainstOneAndACivilOrderAgainstTheOtherAreDual() {
    Oppositions found =
        find(
            matter("criminal")
                .order("arrest", CRIMINAL_EMERGENCY, restrains(A, B, "2026-03-01", "2026-03-08")),
            matter("civil").order("final", FINAL, restrains(B, A, "2026-02-01", null)));

    assertThat(found.on(day("2026-03-01"))).isEqualTo(Map.of(DUAL, YES));
    assertThat(found.on(day("2026-03-07"))).isEqualTo(Map.of(DUAL, YES));
    assertThat(found.on(day("2026-03-08"))).isEmpty();
  }

  @Test
  void theStageIsFinalOnlyWhileEachSideHasAFinalOrder() {
    Oppositions found =
        find(
            matter("his").order("his", FINAL, restrains(B, A, "2026-01-01", "2026-06-01")),
            matter("hers")
                .order("hers", TEMPORARY, restrains(A, B, "2026-02-01", "2026-03-01"))
                .order("hers final", FINAL, restrains(A, B, "2026-03-01", "2028-03-01")));

    assertThat(found.episodes()).hasSize(1);
    assertThat(found.episodes().getFirst().segments())
        .containsExactly(
            new Segment(day("2026-02-01"), day("2026-03-01"), Map.of(DUAL, YES), Stage.TEMPORARY),
            new Segment(day("2026-03-01"), day("2026-06-01"), Map.of(DUAL, YES), Stage.FINAL));
  }

  @Test
  void whatMayHaveEndedIsUnconfirmedUntilItsLatestEnd() {
    Oppositions found =
        find(
            matter("his")
                .order(
                    "his",
                    TEMPORARY,
                    restrains(B, A, "2026-01-01", "2026-01-15"),
                    mayRestrain(B, A, "2026-01-15", "2026-02-01")),
            matter("hers").order("hers", FINAL, restrains(A, B, "2026-01-10", null)));

    assertThat(found.on(day("2026-01-14"))).isEqualTo(Map.of(DUAL, YES));
    assertThat(found.on(day("2026-01-15"))).isEqualTo(Map.of(DUAL, UNCONFIRMED));
    assertThat(found.on(day("2026-01-31"))).isEqualTo(Map.of(DUAL, UNCONFIRMED));
    assertThat(found.on(day("2026-02-01"))).isEmpty();
    assertThat(found.episodes()).hasSize(1);
  }

  @Test
  void aPetitionAgainstAnOrderIsPendingUntilOrdersMeetAndAgainAfterwards() {
    Oppositions found =
        find(
            matter("his")
                .petition(A, B, "2026-01-01", null)
                .order("his", TEMPORARY, restrains(B, A, "2026-01-01", "2026-01-20")),
            matter("hers")
                .petition(B, A, "2026-01-03", null)
                .order("hers", TEMPORARY, restrains(A, B, "2026-01-05", "2026-01-25")));

    assertThat(found.on(day("2026-01-02"))).isEmpty();
    assertThat(found.on(day("2026-01-03"))).isEqualTo(Map.of(PENDING, YES));
    assertThat(found.on(day("2026-01-05"))).isEqualTo(Map.of(DUAL, YES));
    assertThat(found.on(day("2026-01-19"))).isEqualTo(Map.of(DUAL, YES));
    assertThat(found.on(day("2026-01-20"))).isEqualTo(Map.of(PENDING, YES));
    assertThat(found.episodes()).hasSize(1);
    assertThat(found.episodes().getFirst().segments())
        .filteredOn(segment -> segment.kinds().containsKey(PENDING))
        .allMatch(segment -> segment.stage() == null);
  }

  @Test
  void aDeniedCrossPetitionEndsPendingAndMakesNoCross() {
    Oppositions found =
        find(
            matter("his")
                .petition(A, B, "2026-01-01", "2026-01-10")
                .order("his", FINAL, restrains(B, A, "2026-01-10", null)),
            matter("hers").answering("his").petition(B, A, "2026-01-05", "2026-02-01"));

    assertThat(found.on(day("2026-01-31"))).isEqualTo(Map.of(PENDING, YES));
    assertThat(found.on(day("2026-02-01"))).isEmpty();
    assertThat(found.episodes().stream().flatMap(one -> one.segments().stream()))
        .noneMatch(segment -> segment.kinds().containsKey(CROSS));
  }

  @Test
  void aSilentPetitionIsUnconfirmedFromThe180thDayAfterItsLastEntry() {
    Oppositions found =
        find(
            matter("his").petition(A, B, "2026-01-01", null, "2026-01-31"),
            matter("hers").order("hers", FINAL, restrains(A, B, "2026-01-01", null)),
            matter("also hers").petition(B, A, "2026-01-01", "2028-01-01"));

    assertThat(found.on(day("2026-07-29"))).isEqualTo(Map.of(PENDING, YES));
    assertThat(found.on(day("2026-07-30"))).isEqualTo(Map.of(PENDING, UNCONFIRMED));
    assertThat(found.on(day("2030-01-01"))).isEqualTo(Map.of(PENDING, UNCONFIRMED));
  }

  @Test
  void anOrderOfOneDayIsInformationAndNoOverlap() {
    Oppositions found =
        find(
            matter("his").order("his", TEMPORARY, restrains(B, A, "2026-01-05", "2026-01-05")),
            matter("hers").order("hers", FINAL, restrains(A, B, "2026-01-01", "2026-01-06")));

    assertThat(found.episodes()).isEmpty();
    assertThat(found.overlaps()).isEmpty();
    assertThat(found.notices())
        .containsExactly(
            new Notice(
                NoticeKind.SAME_DAY,
                List.of(proceeding("his"), proceeding("hers")),
                order("his"),
                day("2026-01-05"),
                day("2026-01-05")));
  }

  @Test
  void ordersThatOnlyTouchAreConsecutiveUpTo365DaysBetween() {
    assertThat(consecutive("2026-01-01")).containsExactly(NoticeKind.CONSECUTIVE);
    assertThat(consecutive("2027-01-01")).containsExactly(NoticeKind.CONSECUTIVE);
    assertThat(consecutive("2027-01-02")).isEmpty();
    assertThat(consecutive("2025-12-31")).as("in force together on a day").isEmpty();
  }

  private static List<NoticeKind> consecutive(String hisFrom) {
    return find(
            matter("hers").order("hers", FINAL, restrains(A, B, "2025-01-01", "2026-01-01")),
            matter("his").order("his", FINAL, restrains(B, A, hisFrom, null)))
        .notices()
        .stream()
        .map(Notice::kind)
        .toList();
  }

  @Test
  void mutualAndDualMayHoldTogether() {
    Oppositions found =
        find(
            matter("one")
                .order(
                    "both",
                    FINAL,
                    restrains(A, B, "2026-01-01", null),
                    restrains(B, A, "2026-01-01", null)),
            matter("two").order("more", TEMPORARY, restrains(A, B, "2026-01-10", "2026-01-20")));

    assertThat(found.on(day("2026-01-15"))).isEqualTo(Map.of(MUTUAL, YES, DUAL, YES));
    assertThat(found.on(day("2026-01-20"))).isEqualTo(Map.of(MUTUAL, YES));
    assertThat(found.overlaps()).hasSize(2);
  }

  @Test
  void aGapEndsTheEpisode() {
    Oppositions found =
        find(
            matter("his").order("his", FINAL, restrains(B, A, "2026-01-01", null)),
            matter("hers")
                .order("one", TEMPORARY, restrains(A, B, "2026-01-10", "2026-01-20"))
                .order("two", TEMPORARY, restrains(A, B, "2026-01-21", "2026-02-01")));

    assertThat(found.episodes())
        .extracting(Episode::from)
        .containsExactly(day("2026-01-10"), day("2026-01-21"));
    assertThat(found.overlaps()).hasSize(1);
  }

  @Test
  void aThousandOrdersOfAPairAreSweptAndNotCompared() {
    List<Matters> many = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Matters matter = matter("p" + i);
      for (int j = 0; j < 500; j++) {
        String from = day("2000-01-01").plusDays(j * 20L + i).toString();
        String until = day("2000-01-01").plusDays(j * 20L + i + 2).toString();
        matter.order(
            "o" + i + "-" + j,
            TEMPORARY,
            i % 2 == 0 ? restrains(A, B, from, until) : restrains(B, A, from, until));
      }
      many.add(matter);
    }
    Oppositions found = find(many.toArray(Matters[]::new));

    assertThat(found.episodes()).hasSize(1);
    assertThat(found.overlaps()).hasSize(20);
    assertThat(found.overlaps().stream().mapToInt(overlap -> overlap.stretches().size()).sum())
        .isEqualTo(9_999);
  }

  private static Oppositions find(Matters... matters) {
    return Oppositions.between(
        Pair.of(A, B), Stream.of(matters).map(Matters::facts).toList(), Limits.USUAL);
  }
}
