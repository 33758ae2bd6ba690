package org.orderwatch.cases.opposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;

/** Compares the sweep with a day-by-day reading of the rules over made-up histories. */
class OppositionsPropertyTest {

  private static final int HISTORIES = 2_000;

  @Test
  void everyDayOfEveryHistoryIsAsTheRulesReadDayByDay() {
    Set<OppositionKind> met = new TreeSet<>();
    Set<NoticeKind> noticed = new TreeSet<>();
    for (long seed = 0; seed < HISTORIES; seed++) {
      Histories histories = new Histories(seed);
      List<ProceedingFacts> facts = histories.next();
      Oppositions found = find(histories, facts);
      DayByDay naive = new DayByDay(histories.one, histories.other, facts, Histories.LIMITS);
      for (LocalDate day = Histories.START.minusDays(2);
          !day.isAfter(Histories.HORIZON);
          day = day.plusDays(1)) {
        String where = "seed " + seed + " on " + day;
        Map<OppositionKind, ?> kinds = found.on(day);
        assertThat(kinds).as(where).isEqualTo(naive.kinds(day));
        assertThat(stage(found, day)).as(where).isEqualTo(naive.stage(day));
        assertThat(cells(found, day)).as(where).isEqualTo(naive.cells(day));
        met.addAll(kinds.keySet());
      }
      assertThat(notices(found, NoticeKind.SAME_DAY)).as("seed " + seed).isEqualTo(naive.sameDay());
      assertThat(notices(found, NoticeKind.CONSECUTIVE))
          .as("seed " + seed)
          .isEqualTo(naive.consecutive(Histories.START, Histories.HORIZON));
      found.notices().forEach(notice -> noticed.add(notice.kind()));
    }
    assertThat(met).as("kinds that the histories reached").containsExactly(OppositionKind.values());
    assertThat(noticed).containsExactly(NoticeKind.values());
  }

  @Test
  void episodesAreTheUnbrokenRunsAndTheirSegmentsLeaveNoGapAndNoSeam() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      Histories histories = new Histories(seed);
      Oppositions found = find(histories, histories.next());
      LocalDate before = LocalDate.MIN;
      for (Episode episode : found.episodes()) {
        assertThat(episode.from()).as("seed " + seed).isAfter(before);
        Segment last = null;
        for (Segment segment : episode.segments()) {
          assertThat(segment.kinds()).isNotEmpty();
          if (last != null) {
            assertThat(segment.from()).isEqualTo(last.until());
            assertThat(List.of(segment.kinds(), String.valueOf(segment.stage())))
                .isNotEqualTo(List.of(last.kinds(), String.valueOf(last.stage())));
          }
          last = segment;
        }
        before = episode.until() == null ? LocalDate.MAX : episode.until();
      }
    }
  }

  @Test
  void neitherTheOrderOfTheFactsNorWhoIsNamedFirstChangesAnything() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      Histories histories = new Histories(seed);
      List<ProceedingFacts> facts = histories.next();
      Oppositions found = find(histories, facts);
      Random random = new Random(seed);
      for (int turn = 0; turn < 3; turn++) {
        List<ProceedingFacts> shuffled = new ArrayList<>();
        for (ProceedingFacts one : facts) {
          List<ProceedingFacts.OrderSides> orders = new ArrayList<>();
          for (ProceedingFacts.OrderSides order : one.orders()) {
            var sides = new ArrayList<>(order.sides());
            Collections.shuffle(sides, random);
            orders.add(
                new ProceedingFacts.OrderSides(
                    order.order(), order.grantedOn(), order.restraints(), sides));
          }
          Collections.shuffle(orders, random);
          shuffled.add(
              new ProceedingFacts(
                  one.id(), one.court(), one.docket(), one.answers(), orders, one.petitions()));
        }
        Collections.shuffle(shuffled, random);
        assertThat(
                Oppositions.between(
                    Pair.of(histories.other, histories.one), shuffled, Histories.LIMITS))
            .as("seed " + seed)
            .isEqualTo(found);
      }
    }
  }

  @Test
  void thePairsOfAProceedingAreThoseItCanOppose() {
    for (long seed = 0; seed < 500; seed++) {
      Histories histories = new Histories(seed);
      Pair pair = Pair.of(histories.one, histories.other);
      for (ProceedingFacts facts : histories.next()) {
        Set<PersonId> persons =
            facts.pairs().stream()
                .flatMap(two -> List.of(two.low(), two.high()).stream())
                .collect(Collectors.toSet());
        assertThat(persons.size()).isLessThanOrEqualTo(3);
        if (!facts.petitions().isEmpty() || !facts.orders().isEmpty()) {
          assertThat(facts.pairs()).contains(pair);
        } else {
          assertThat(facts.pairs()).isEmpty();
        }
      }
    }
  }

  private static Oppositions find(Histories histories, List<ProceedingFacts> facts) {
    return Oppositions.between(Pair.of(histories.one, histories.other), facts, Histories.LIMITS);
  }

  private static @Nullable Stage stage(Oppositions found, LocalDate day) {
    for (Episode episode : found.episodes()) {
      for (Segment segment : episode.segments()) {
        if (segment.holdsOn(day)) {
          return segment.stage();
        }
      }
    }
    return null;
  }

  private static Map<List<ProceedingId>, DayByDay.Cell> cells(Oppositions found, LocalDate day) {
    Map<List<ProceedingId>, DayByDay.Cell> cells = new HashMap<>();
    for (Overlap overlap : found.overlaps()) {
      for (Stretch stretch : overlap.stretches()) {
        if (!day.isBefore(stretch.from())
            && (stretch.until() == null || day.isBefore(stretch.until()))) {
          Set<String> orders =
              stretch.orders().stream()
                  .map(OrderId::toString)
                  .collect(Collectors.toCollection(TreeSet::new));
          assertThat(
                  cells.put(
                      overlap.proceedings(),
                      new DayByDay.Cell(
                          stretch.kind(), stretch.certainty(), stretch.stage(), orders)))
              .isNull();
        }
      }
    }
    return cells;
  }

  private static Set<String> notices(Oppositions found, NoticeKind kind) {
    return found.notices().stream()
        .filter(notice -> notice.kind() == kind)
        .map(
            notice ->
                kind == NoticeKind.SAME_DAY
                    ? notice.proceedings() + " " + notice.order() + " " + notice.from()
                    : notice.proceedings() + " " + notice.until() + " " + notice.order())
        .collect(Collectors.toSet());
  }
}
