package org.orderwatch.cases.pages;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.flag.FlagDetails;
import org.orderwatch.cases.flag.FlagShown;
import org.orderwatch.cases.opposition.FlagContent;
import org.orderwatch.cases.opposition.FlagHistory;
import org.orderwatch.cases.opposition.Pair;
import org.orderwatch.cases.opposition.ProceedingFacts;
import org.orderwatch.cases.opposition.Review;
import org.orderwatch.cases.opposition.Stretch;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.DismissedBecause;
import org.orderwatch.kernel.vocabulary.PendingSpan;
import org.orderwatch.kernel.vocabulary.PetitionAssessment;
import org.orderwatch.kernel.vocabulary.SideSpan;
import org.springframework.stereotype.Component;

/** Tells what a flag rests on: both directions on one axis, the overlap, and its history. */
@Component
class FlagStories {

  private final PeopleNames people;
  private final FlagWords words;
  private final AgencyDays days;
  private final Say say;

  FlagStories(PeopleNames people, FlagWords words, AgencyDays days, Say say) {
    this.people = people;
    this.words = words;
    this.days = days;
    this.say = say;
  }

  /**
   * A flag as its page tells it.
   *
   * @param summary one sentence
   * @param bothClients whether both are or were clients
   * @param cases the cases through which the reader sees it
   * @param sides what each pair gives to it
   * @param history what it showed before
   * @param reviews what people decided
   */
  record Story(
      Said summary,
      boolean bothClients,
      List<PeopleNames.CaseLink> cases,
      List<Side> sides,
      List<String> history,
      List<Reviewed> reviews) {

    @Override
    public String toString() {
      return "Story[…]";
    }
  }

  /** One pair: the drawing, the same in rows, and the overlap in words. */
  record Side(
      Said pair,
      @Nullable Chart chart,
      List<Said> lanes,
      List<SpanRow> rows,
      List<String> overlap) {}

  /** An order or petition of one direction; its link leads to the entries it rests on. */
  record SpanRow(Said lane, String what, String from, String until, String sure, String href) {}

  /** A review. */
  record Reviewed(String text, @Nullable String note, String by) {}

  /** Everybody in a flag. */
  static Set<PersonId> persons(FlagShown flag) {
    Set<PersonId> persons = new HashSet<>();
    for (Pair each : flag.pairs()) {
      persons.add(each.low());
      persons.add(each.high());
    }
    return persons;
  }

  Story of(Viewer viewer, FlagDetails details) {
    FlagShown flag = details.flag();
    Names names = people.of(viewer, persons(flag));
    LocalDate today = days.today();
    Map<ProceedingId, List<PeopleNames.CaseLink>> cases =
        people.cases(viewer, Set.copyOf(flag.proceedings()));
    List<PeopleNames.CaseLink> links =
        cases.values().stream().flatMap(List::stream).distinct().toList();
    List<Side> sides =
        details.content().sides().stream()
            .map(each -> side(each, details.proceedings(), names, today))
            .toList();
    return new Story(
        words.sentence(flag, names, today),
        flag.bothClients(),
        links,
        sides,
        details.history().versions().stream().map(each -> version(each, today)).toList(),
        reviews(details));
  }

  private Side side(
      FlagContent.Side side, List<ProceedingFacts> proceedings, Names names, LocalDate today) {
    Pair pair = side.pair();
    List<Chart.Span> spans = new ArrayList<>();
    List<SpanRow> rows = new ArrayList<>();
    List<Said> lanes =
        List.of(
            say.said("flag.lane", names.of(pair.low()), names.of(pair.high())),
            say.said("flag.lane", names.of(pair.high()), names.of(pair.low())));
    for (ProceedingFacts each : proceedings) {
      String href = "/proceedings/" + each.id();
      for (ProceedingFacts.OrderSides order : each.orders()) {
        for (SideSpan span : order.sides()) {
          int lane = lane(pair, span.protects(), span.restrained());
          if (lane >= 0) {
            String what =
                say.text("order.title", say.word(span.form()), say.day(order.grantedOn()));
            boolean sure = span.certainty() == Certainty.YES;
            spans.add(
                new Chart.Span(
                    lane,
                    span.from(),
                    span.until(),
                    sure ? "CERTAIN" : "PERHAPS",
                    order.order().toString(),
                    what));
            rows.add(
                row(
                    lanes.get(lane),
                    what,
                    span.from(),
                    span.until(),
                    sure ? "sure" : "unsure",
                    href));
          }
        }
      }
      for (PetitionAssessment petition : each.petitions()) {
        petitions(petition, pair, href, lanes, spans, rows);
      }
    }
    List<Chart.Days> overlaps =
        side.stretches().stream().map(each -> new Chart.Days(each.from(), each.until())).toList();
    return new Side(
        Said.of(words.pair(pair, names)),
        Chart.of(List.of(lanes.get(0).plain(), lanes.get(1).plain()), spans, overlaps, today),
        lanes,
        rows,
        side.stretches().stream().map(each -> stretch(each, today)).toList());
  }

  private void petitions(
      PetitionAssessment petition,
      Pair pair,
      String href,
      List<Said> lanes,
      List<Chart.Span> spans,
      List<SpanRow> rows) {
    for (PersonId respondent : petition.respondents()) {
      int lane = lane(pair, petition.petitioner(), respondent);
      if (lane < 0) {
        continue;
      }
      String what = say.text("chart.petition", say.day(petition.filedOn()));
      for (PendingSpan each : petition.pending()) {
        spans.add(
            new Chart.Span(
                lane, each.from(), each.until(), "PETITION", "petition" + href + lane, what));
        rows.add(row(lanes.get(lane), what, each.from(), each.until(), "pending", href));
      }
    }
  }

  private SpanRow row(
      Said lane, String what, LocalDate from, @Nullable LocalDate until, String sure, String href) {
    return new SpanRow(
        lane,
        what,
        say.day(from),
        until == null ? say.text("chart.open") : say.day(until.minusDays(1)),
        say.text("chart." + sure),
        href);
  }

  /** 0 where the first of the pair is protected, 1 where the second is, -1 for others. */
  private static int lane(Pair pair, PersonId helped, PersonId against) {
    if (helped.equals(pair.low()) && against.equals(pair.high())) {
      return 0;
    }
    return helped.equals(pair.high()) && against.equals(pair.low()) ? 1 : -1;
  }

  private String stretch(Stretch stretch, LocalDate today) {
    var stage = stretch.stage();
    return say.word(stretch.kind())
        + " "
        + words.run(stretch.from(), stretch.until(), today)
        + " "
        + (stage == null ? "" : say.word(stage) + " ")
        + say.text(stretch.certainty() == Certainty.YES ? "flag.certain" : "flag.uncertain");
  }

  private String version(FlagHistory.Version version, LocalDate today) {
    String since = say.moment(version.since(), days.zone());
    FlagContent content = version.content();
    if (content == null) {
      return say.text("flag.history.gone", since);
    }
    FlagContent.Run run = content.lastRun();
    return say.text(
        "flag.history", since, say.word(run.kind()), words.run(run.starts(), run.ends(), today));
  }

  private List<Reviewed> reviews(FlagDetails details) {
    Set<UserId> users = details.reviews().stream().map(Review::by).collect(Collectors.toSet());
    Map<UserId, String> staff = people.staff(users);
    ZoneId zone = days.zone();
    List<Reviewed> all = new ArrayList<>();
    for (Review each : details.reviews().reversed()) {
      DismissedBecause because = each.because();
      var note = each.note();
      all.add(
          new Reviewed(
              say.word(each.decision()) + (because == null ? "" : ": " + say.word(because)),
              note == null ? null : details.notes().getOrDefault(note, say.text("word.erased")),
              say.text(
                  "entry.recorded",
                  say.moment(each.recordedAt(), zone),
                  staff.getOrDefault(each.by(), say.text("word.colleague")))));
    }
    return all;
  }
}
