package org.orderwatch.cases.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.caseload.CaseShown;
import org.orderwatch.cases.timeline.Lane;
import org.orderwatch.cases.timeline.OrderLine;
import org.orderwatch.cases.timeline.PetitionLine;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.EndEstimate;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.springframework.stereotype.Component;

/** A case on one axis: what protects its client above, what is against her below. */
@Component
class CaseChart {

  private final OrderWords orders;
  private final Say say;

  CaseChart(OrderWords orders, Say say) {
    this.orders = orders;
    this.say = say;
  }

  /** An order in a lane, with whom it is about. */
  private record Piece(
      int lane,
      String title,
      LocalDate from,
      @Nullable LocalDate certain,
      @Nullable LocalDate until,
      Set<PersonId> others) {}

  @Nullable Chart of(CaseShown shown, LocalDate today) {
    List<Chart.Span> spans = new ArrayList<>();
    List<Piece> pieces = pieces(shown);
    int number = 0;
    for (Piece each : pieces) {
      String row = "order" + number++;
      LocalDate certain = each.certain();
      LocalDate shownCertain = certain == null ? each.from() : certain;
      if (shownCertain.isAfter(each.from())) {
        spans.add(
            new Chart.Span(each.lane(), each.from(), shownCertain, "CERTAIN", row, each.title()));
      }
      if (!Objects.equals(shownCertain, each.until())) {
        spans.add(
            new Chart.Span(each.lane(), shownCertain, each.until(), "PERHAPS", row, each.title()));
      }
    }
    for (PetitionLine each : shown.status().petitions()) {
      String label = say.text("chart.petition", say.day(each.filedOn()));
      LocalDate until = each.pending() ? today.plusDays(1) : each.filedOn().plusDays(2);
      for (int lane : lanes(each.lane())) {
        spans.add(
            new Chart.Span(lane, each.filedOn(), until, "PETITION", "petition" + number, label));
      }
      number++;
    }
    return Chart.of(
        List.of(say.text("chart.for"), say.text("chart.against")), spans, overlaps(pieces), today);
  }

  /** The same in rows. */
  List<CaseStory.SpanRow> table(CaseShown shown, LocalDate today) {
    List<CaseStory.SpanRow> rows = new ArrayList<>();
    List<Piece> pieces = pieces(shown);
    for (Piece each : pieces) {
      LocalDate until = each.until();
      rows.add(
          new CaseStory.SpanRow(
              lane(each.lane()),
              each.title(),
              say.day(each.from()),
              until == null ? say.text("chart.open") : say.day(until.minusDays(1)),
              sure(each)));
    }
    for (PetitionLine each : shown.status().petitions()) {
      for (int lane : lanes(each.lane())) {
        rows.add(
            new CaseStory.SpanRow(
                lane(lane),
                say.text("chart.petition", say.day(each.filedOn())),
                say.day(each.filedOn()),
                say.text(each.pending() ? "chart.pending" : "chart.decided"),
                ""));
      }
    }
    for (Chart.Days each : overlaps(pieces)) {
      LocalDate until = each.until();
      rows.add(
          new CaseStory.SpanRow(
              say.text("chart.both"),
              say.text("chart.overlap"),
              say.day(each.from()),
              until == null ? say.text("chart.open") : say.day(until.minusDays(1)),
              ""));
    }
    return rows;
  }

  private String sure(Piece piece) {
    LocalDate certain = piece.certain();
    if (Objects.equals(certain, piece.until())) {
      return say.text("chart.sure");
    }
    return certain == null || !certain.isAfter(piece.from())
        ? say.text("chart.unsure")
        : say.text("chart.sureUntil", say.day(certain.minusDays(1)));
  }

  private List<Piece> pieces(CaseShown shown) {
    PersonId client = shown.client().id();
    List<Piece> pieces = new ArrayList<>();
    for (OrderLine each : shown.status().orders().reversed()) {
      Set<PersonId> restrainers = new HashSet<>();
      Set<PersonId> protectedOnes = new HashSet<>();
      for (Restraint restraint : each.terms().restraints()) {
        if (restraint.restrained().equals(client)) {
          protectedOnes.addAll(restraint.protects());
        } else if (restraint.protects().contains(client)) {
          restrainers.add(restraint.restrained());
        }
      }
      String title = orders.title(each.form(), each.grantedOn());
      EndEstimate end = each.end();
      if (!restrainers.isEmpty()) {
        pieces.add(
            new Piece(0, title, each.grantedOn(), end.earliest(), end.latest(), restrainers));
      }
      if (!protectedOnes.isEmpty()) {
        pieces.add(
            new Piece(1, title, each.grantedOn(), end.earliest(), end.latest(), protectedOnes));
      }
    }
    return pieces;
  }

  private static List<Chart.Days> overlaps(List<Piece> pieces) {
    List<Chart.Days> all = new ArrayList<>();
    for (Piece one : pieces) {
      for (Piece other : pieces) {
        if (one.lane() == 0 && other.lane() == 1 && meet(one.others(), other.others())) {
          LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
          LocalDate until = earlier(one.until(), other.until());
          Chart.Days days = new Chart.Days(from, until);
          if ((until == null || until.isAfter(from)) && !all.contains(days)) {
            all.add(days);
          }
        }
      }
    }
    return all;
  }

  private static boolean meet(Set<PersonId> one, Set<PersonId> other) {
    return one.stream().anyMatch(other::contains);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private String lane(int lane) {
    return say.text(lane == 0 ? "chart.for" : "chart.against");
  }

  private static List<Integer> lanes(Lane lane) {
    return switch (lane) {
      case FOR -> List.of(0);
      case AGAINST -> List.of(1);
      case BOTH -> List.of(0, 1);
    };
  }
}
