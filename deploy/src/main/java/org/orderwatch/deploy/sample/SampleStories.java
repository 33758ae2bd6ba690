package org.orderwatch.deploy.sample;

import static org.orderwatch.deploy.sample.SampleMatter.end;
import static org.orderwatch.deploy.sample.SampleMatter.map;
import static org.orderwatch.deploy.sample.SampleMatter.restraint;
import static org.orderwatch.deploy.sample.SampleMatter.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a spreadsheet cannot tell: orders both ways, service that fails, a renewal late. */
final class SampleStories {

  private final SampleDesk desk;
  private final LocalDate today;

  /** Courses of events that end around a day. */
  SampleStories(SampleDesk desk, LocalDate today) {
    this.desk = desk;
    this.today = today;
  }

  void tell() {
    heFiledFirst();
    onePaperTwoRestrained();
    bothDrop();
    theDaughter();
    neverServed();
    theWindow();
  }

  private void heFiledFirst() {
    UUID a = desk.person("Corwin Ashlowick", "1983-07-14");
    UUID b = desk.person("Imogen Ashlowick", "1986-02-03");
    LocalDate day = today.minusDays(12);
    SampleMatter first = desk.matter("first/his", "OH", "Hamilton");
    UUID his =
        first
            .petition(day, a, b, "SPOUSE")
            .granted(
                "ExParteOrderGranted",
                day,
                "t",
                b,
                a,
                day.plusDays(14),
                "NO_CONTACT",
                "TEMPORARY_CUSTODY")
            .served(day, "t", b)
            .fact(
                "OrderVacated",
                day.plusDays(9),
                "order",
                first.order("t"),
                "atWishOf",
                "COURT",
                "reason",
                "OTHER")
            .record();
    UUID hers =
        desk.matter("first/hers", "OH", "Hamilton")
            .petition(day.plusDays(2), b, a, "SPOUSE")
            .granted(
                "ExParteOrderGranted", day.plusDays(2), "t", a, b, day.plusDays(16), "NO_CONTACT")
            .granted(
                "FinalOrderGranted",
                day.plusDays(9),
                "f",
                a,
                b,
                day.plusDays(9).plusYears(2),
                "NO_CONTACT",
                "STAY_AWAY")
            .record();
    desk.openCase("first", b, day, his, hers);
  }

  private void onePaperTwoRestrained() {
    UUID a = desk.person("Petra Dunquist", "1990-10-30");
    UUID b = desk.person("Lowell Dunquist", "1988-01-19");
    LocalDate day = today.minusDays(70);
    SampleMatter matter = desk.matter("paper", "KY", "Warren");
    UUID id =
        matter
            .petition(day, a, b, "FORMER_PARTNER")
            .granted(
                "FinalOrderGranted",
                day.plusDays(14),
                "f",
                List.of(restraint(b, a), restraint(a, b)),
                day.plusYears(1),
                "NO_CONTACT")
            .record();
    Map<String, Object> right =
        map(
            "fact", "FinalOrderGranted",
            "entry", map("occurredOn", day.plusDays(14).toString(), "source", "COURT_RECORD"),
            "order",
                map(
                    "id",
                    matter.order("f"),
                    "issuedBy",
                    "JUDGE",
                    "statedEnd",
                    end(day.plusYears(1)),
                    "terms",
                    terms(List.of(restraint(b, a), restraint(a, b)), "NO_CONTACT")),
            "crossPleadingFiled", "NO",
            "findings",
                List.of(
                    map("person", a, "specificFindings", "NO"),
                    map("person", b, "specificFindings", "NO")));
    desk.correct(id, "paper", matter.entry(1), right);
    desk.openCase("paper", a, day, id);
  }

  private void bothDrop() {
    UUID a = desk.person("Garrick Umberholter", "1979-05-05");
    UUID b = desk.person("Sunniva Umberholter", "1981-12-24");
    LocalDate day = today.minusDays(40);
    UUID his =
        desk.matter("drop/his", "MD", "Frederick")
            .petition(day, a, b, "SPOUSE")
            .granted("ExParteOrderGranted", day, "t", b, a, day.plusDays(21), "NO_CONTACT")
            .fact(
                "PetitionDismissed",
                day.plusDays(16),
                "atWishOf",
                "COURT",
                "reason",
                "FAILURE_TO_APPEAR")
            .record();
    UUID hers =
        desk.matter("drop/hers", "MD", "Frederick")
            .petition(day.plusDays(3), b, a, "SPOUSE")
            .granted(
                "ExParteOrderGranted", day.plusDays(3), "t", a, b, day.plusDays(30), "NO_CONTACT")
            .fact("DismissalRequested", day.plusDays(14), "by", b)
            .fact(
                "PetitionWithdrawn",
                day.plusDays(25),
                "atWishOf",
                "PETITIONER",
                "reason",
                "PETITIONER_REQUESTED")
            .record();
    desk.openCase("drop", b, day, his, hers);
  }

  private void theDaughter() {
    UUID a = desk.person("Thaddeus Gildnorrow", "1975-08-08");
    UUID b = desk.person("Rosalind Gildnorrow", "1978-03-21");
    UUID d = desk.person("Minnie Gildnorrow", "2007-11-02");
    LocalDate day = today.minusDays(25);
    UUID hers =
        desk.matter("daughter/d", "WA", "Spokane")
            .petition(day, d, a, "CHILD")
            .granted("ExParteOrderGranted", day, "t", a, d, day.plusDays(40), "NO_CONTACT")
            .record();
    UUID his =
        desk.matter("daughter/a", "WA", "Spokane")
            .petition(day, a, d, "PARENT")
            .granted("ExParteOrderGranted", day, "t", d, a, day.plusDays(40), "NO_CONTACT")
            .fact("PartiesRealigned", day.plusDays(10), "petitioner", d, "respondents", List.of(a))
            .record();
    UUID mothers =
        desk.matter("daughter/b", "WA", "Spokane")
            .petition(day.minusDays(30), b, a, "SPOUSE")
            .granted(
                "FinalOrderGranted", day.minusDays(16), "f", a, b, day.plusYears(1), "NO_CONTACT")
            .record();
    UUID opened = desk.openCase("daughter", b, day, mothers);
    desk.link("daughter", opened, d, "CHILD");
    desk.openCase("daughter/own", d, day, hers, his);
  }

  private void neverServed() {
    UUID a = desk.person("Bertrand Oakenpender", "");
    UUID b = desk.person("Leonie Farneskew", "1994-06-17");
    LocalDate day = today.minusDays(30);
    SampleMatter matter = desk.matter("unserved", "NC", "Buncombe");
    UUID order = matter.order("t");
    matter
        .petition(day, b, a, "FORMER_PARTNER")
        .granted("ExParteOrderGranted", day, "t", a, b, day.plusDays(10), "NO_CONTACT")
        .fact(
            "HearingScheduled",
            day,
            "hearing",
            matter.hearing("1"),
            "date",
            map("on", day.plusDays(10).toString()));
    for (String failure : List.of("NOT_FOUND", "AVOIDED_SERVICE", "MOVED_AWAY")) {
      matter.fact(
          "ServiceAttempted",
          day.plusDays(failure.length() % 9),
          "order",
          order,
          "restrained",
          a,
          "method",
          "PERSONAL",
          "failure",
          failure);
    }
    UUID id =
        matter
            .fact(
                "HearingContinued",
                day.plusDays(10),
                "hearing",
                matter.hearing("1"),
                "newHearing",
                matter.hearing("2"),
                "date",
                map("on", today.plusDays(4).toString()),
                "orderContinues",
                "UNKNOWN")
            .record();
    desk.openCase("unserved", b, day, id);
  }

  private void theWindow() {
    UUID a = desk.person("Alaric Kettlemantle", "1971-04-04");
    UUID b = desk.person("Philippa Kettlemantle", "1973-09-09");
    LocalDate day = today.minusYears(2).minusDays(200);
    SampleMatter matter = desk.matter("window", "CA", "Fresno");
    UUID id =
        matter
            .petition(day.minusDays(21), b, a, "FORMER_SPOUSE")
            .granted("FinalOrderGranted", day, "f", a, b, null, "NO_CONTACT", "NO_FIREARMS")
            .served(day, "f", a)
            .fact("FirearmSurrenderReported", day.plusDays(2), "order", matter.order("f"), "by", a)
            .fact("RegistryEntryConfirmed", day.plusDays(3), "order", matter.order("f"))
            .fact(
                "RenewalRequested",
                today.minusDays(20),
                "by",
                b,
                "order",
                matter.order("f"),
                "continuesUntilHeard",
                "UNKNOWN")
            .fact(
                "OrderRenewed",
                today.minusDays(5),
                "order",
                matter.order("f"),
                "termFrom",
                today.plusDays(2).toString(),
                "newEnd",
                end(today.plusDays(1).plusYears(5)),
                "gapCovered",
                "UNKNOWN")
            .record();
    desk.openCase("window", b, day, id);
  }
}
