package org.orderwatch.deploy.sample;

import static org.orderwatch.deploy.sample.SampleMatter.end;
import static org.orderwatch.deploy.sample.SampleMatter.map;
import static org.orderwatch.deploy.sample.SampleMatter.restraint;
import static org.orderwatch.deploy.sample.SampleMatter.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What else a spreadsheet cannot tell: nights, law without a paper, corrections, requests. */
final class SampleCourses {

  private final SampleDesk desk;
  private final LocalDate today;

  /** Courses of events that end around a day. */
  SampleCourses(SampleDesk desk, LocalDate today) {
    this.desk = desk;
    this.today = today;
  }

  void tell() {
    thanksgiving();
    oregon();
    illinoisAndCriminal();
    saturdayNight();
    theLateEntry();
    requestsAndViolations();
  }

  private void thanksgiving() {
    UUID a = desk.person("Ludlow Nettlestave", "1985-05-15");
    UUID b = desk.person("Cordelia Nettlestave", "1987-07-17");
    LocalDate night = today.minusDays(2);
    UUID id =
        desk.matter("night", "CA", "Marin")
            .granted("EmergencyOrderGranted", night, "e", a, b, null, "NO_CONTACT", "RESIDENCE")
            .served(night, "e", a)
            .record();
    desk.openCase("night", b, night, id);
  }

  private void oregon() {
    for (String story : List.of("oregon/confirmed", "oregon/open")) {
      boolean confirmed = story.endsWith("confirmed");
      UUID a = desk.person(confirmed ? "Osric Pellingrindle" : "Wendell Larkgannon", "1984-02-12");
      UUID b = desk.person(confirmed ? "Maren Pellingrindle" : "Ottilie Larkgannon", "1985-03-13");
      LocalDate day = today.minusDays(55);
      SampleMatter matter = desk.matter(story, "OR", "Deschutes");
      matter
          .petition(day, b, a, "PARTNER")
          .granted("ExParteOrderGranted", day, "t", a, b, day.plusYears(1), "NO_CONTACT")
          .served(day.plusDays(3), "t", a);
      if (confirmed) {
        matter.fact(
            "OrderBecameFinal",
            day.plusDays(34),
            "order",
            matter.order("t"),
            "by",
            "LAW",
            "confirmedBy",
            "CLERK");
      } else {
        matter.fact("HearingRequested", day.plusDays(20), "by", a, "aboutCustody", "UNKNOWN");
      }
      desk.openCase(story, b, day, matter.record());
    }
  }

  private void illinoisAndCriminal() {
    UUID a = desk.person("Evander Quillforthe", "1980-01-31");
    UUID b = desk.person("Annis Quillforthe", "1982-02-28");
    LocalDate day = today.minusDays(35);
    SampleMatter matter = desk.matter("interim", "IL", "Sangamon");
    UUID civil =
        matter
            .petition(day, b, a, "SPOUSE")
            .granted("ExParteOrderGranted", day, "t", a, b, day.plusDays(14), "NO_CONTACT")
            .fact(
                "TemporaryOrderExtended",
                day.plusDays(13),
                "order",
                matter.order("t"),
                "newEnd",
                end(day.plusDays(20)))
            .granted(
                "InterimOrderGranted", day.plusDays(20), "i", a, b, day.plusDays(50), "NO_CONTACT")
            .fact(
                "HearingHeld",
                day.plusDays(20),
                "appearances",
                List.of(map("person", a, "appeared", "NO"), map("person", b, "appeared", "YES")))
            .record();
    UUID criminal =
        desk.matter("criminal", "IL", "Sangamon")
            .granted(
                "CriminalOrderGranted", day.minusDays(1), "c", a, b, day.plusDays(60), "NO_CONTACT")
            .record();
    desk.openCase("interim", b, day, civil, criminal);
  }

  private void saturdayNight() {
    UUID a = desk.person("Barnaby Thistlecombry", "1977-10-10");
    UUID b = desk.person("Henrike Thistlecombry", "1979-11-11");
    LocalDate saturday = today.minusDays(60);
    UUID id =
        desk.matter("saturday", "AZ", "Coconino")
            .granted(
                "EmergencyOrderGranted", saturday, "e", a, b, saturday.plusDays(3), "NO_CONTACT")
            .served(saturday, "e", a)
            .petition(saturday.plusDays(2), b, a, "SPOUSE")
            .fact(
                "PetitionDismissed",
                saturday.plusDays(9),
                "atWishOf",
                "COURT",
                "reason",
                "FAILURE_TO_APPEAR")
            .fact("ProceedingReinstated", saturday.plusDays(11), "ordersRevived", "UNKNOWN")
            .granted(
                "FinalOrderGranted",
                saturday.plusDays(16),
                "f",
                a,
                b,
                saturday.plusYears(2),
                "NO_CONTACT")
            .record();
    desk.openCase("saturday", b, saturday, id);
  }

  private void theLateEntry() {
    UUID a = desk.person("Hector Sorrelkessel", "1969-06-06");
    UUID b = desk.person("Viola Sorrelkessel", "1972-12-12");
    LocalDate day = today.minusDays(210);
    SampleMatter matter = desk.matter("late", "TX", "Bexar");
    UUID id =
        matter
            .petition(day, b, a, "FORMER_SPOUSE")
            .granted(
                "FinalOrderGranted", day.plusDays(14), "f", a, b, day.plusYears(2), "NO_CONTACT")
            .fact(
                "OrderDismissed",
                day.plusDays(60),
                "order",
                matter.order("f"),
                "atWishOf",
                "PETITIONER",
                "reason",
                "PETITIONER_REQUESTED")
            .record();
    desk.correct(
        id,
        "late",
        matter.entry(2),
        map(
            "fact",
            "OrderDismissed",
            "entry",
            map("occurredOn", day.plusDays(90).toString(), "source", "COURT_RECORD"),
            "order",
            matter.order("f"),
            "atWishOf",
            "PETITIONER",
            "reason",
            "PETITIONER_REQUESTED"));
    desk.openCase("late", b, day, id);
  }

  private void requestsAndViolations() {
    UUID a = desk.person("Jasper Wendalloway", "1992-08-18");
    UUID b = desk.person("Clementine Wendalloway", "1993-09-19");
    LocalDate day = today.minusDays(120);
    SampleMatter matter = desk.matter("requests", "MA", "Norfolk");
    UUID order = matter.order("f");
    UUID id =
        matter
            .petition(day, b, a, "PARTNER")
            .granted(
                "FinalOrderGranted",
                day.plusDays(10),
                "f",
                a,
                b,
                day.plusYears(1),
                "NO_CONTACT",
                "STAY_AWAY")
            .served(day.plusDays(11), "f", a)
            .fact(
                "ViolationReported",
                day.plusDays(30),
                "order",
                order,
                "by",
                a,
                "against",
                b,
                "reportedToPolice",
                "YES",
                "charged",
                "UNKNOWN")
            .fact("ModificationRequested", day.plusDays(40), "by", a, "order", order)
            .fact(
                "OrderModified",
                day.plusDays(50),
                "order",
                order,
                "end",
                "UNCHANGED",
                "terms",
                terms(List.of(restraint(a, b)), "NO_ABUSE", "STAY_AWAY"))
            .fact("CopyDelivered", day.plusDays(51), "order", order, "to", "POLICE", "by", "COURT")
            .record();
    desk.openCase("requests", b, day, id);
    UUID cross =
        desk.matter("requests/cross", "MA", "Norfolk")
            .crossPetition(day.plusDays(4), a, b, matter)
            .fact(
                "FinalOrderDenied",
                day.plusDays(10),
                "atWishOf",
                "COURT",
                "reason",
                "BURDEN_OF_PROOF_NOT_MET")
            .record();
    desk.openCase("requests/other", a, day, cross);
  }
}
