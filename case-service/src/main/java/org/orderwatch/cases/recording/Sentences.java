package org.orderwatch.cases.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.timeline.OrderLine;
import org.orderwatch.cases.timeline.PetitionLine;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.EndBasis;
import org.orderwatch.kernel.vocabulary.EndEstimate;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.kernel.vocabulary.OrderAssessment;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.ServiceStatus;
import org.orderwatch.kernel.vocabulary.SideSpan;
import org.orderwatch.kernel.vocabulary.Terms;
import org.springframework.stereotype.Component;

/** How orders and petitions stand, in sentences that say how sure we are (rule 6). */
@Component
class Sentences {

  private final Words words;

  Sentences(Words words) {
    this.words = words;
  }

  /**
   * A heading with the sentences under it.
   *
   * @param heading what they are about
   * @param lines the sentences, the most important first
   */
  record Paragraph(String heading, List<String> lines) {

    Paragraph {
      lines = List.copyOf(lines);
    }
  }

  /** An order as a choice: its form, the day it was granted and whom it restrains. */
  String orderName(OrderLine order, ProceedingPicture picture) {
    return words.text(
        "recording.order.name",
        words.value(OrderForm.class, order.form().name()),
        words.day(order.grantedOn()),
        picture.names(order.terms().restraints().stream().map(Restraint::restrained).toList()));
  }

  String hearing(HearingDate date, ProceedingPicture picture) {
    String day = words.day(date.on(), picture.today());
    return date.at() == null
        ? day
        : day + ", " + words.time(date.at().atZone(picture.zone()).toLocalTime());
  }

  /** How a proceeding is called: what it is about, for want of a docket number. */
  String proceeding(ProceedingPicture picture) {
    PetitionLine petition = picture.petitions().isEmpty() ? null : picture.petitions().getLast();
    String court = picture.court() == null ? "" : words.court(picture.court());
    if (petition != null) {
      return words.text(
              "recording.proceeding.petition",
              picture.name(petition.petitioner()),
              picture.names(petition.respondents()),
              words.day(petition.filedOn()))
          + (court.isEmpty() ? "" : ", " + court);
    }
    if (!picture.orders().isEmpty()) {
      return orderName(picture.orders().getLast(), picture) + (court.isEmpty() ? "" : ", " + court);
    }
    return court.isEmpty() ? words.text("recording.proceeding.unnamed") : court;
  }

  /** What is said first: that the client is restrained, surely or perhaps; null if she is not. */
  @Nullable String restrained(ProceedingPicture picture) {
    List<Certainty> today = new ArrayList<>();
    for (OrderLine each : picture.orders()) {
      if (each.restrainsClient() != null) {
        today.add(each.restrainsClient());
      }
    }
    if (today.isEmpty()) {
      return null;
    }
    return words.text(
        today.contains(Certainty.YES)
            ? "recording.standing.client"
            : "recording.standing.client.unsure",
        picture.name(picture.client()));
  }

  /** How a proceeding stands today. */
  List<Paragraph> standing(ProceedingPicture picture) {
    List<Paragraph> all = new ArrayList<>();
    for (OrderLine each : picture.orders()) {
      all.add(
          order(
              each.form(),
              each.grantedOn(),
              each.terms(),
              each.end(),
              each.service(),
              each.inForce(),
              picture));
    }
    for (PetitionLine each : picture.petitions()) {
      all.add(petition(each, picture));
    }
    List<String> hearings =
        picture.hearings().stream()
            .filter(each -> !each.date().on().isBefore(picture.today()))
            .map(each -> hearing(each.date(), picture))
            .toList();
    if (!hearings.isEmpty()) {
      all.add(new Paragraph(words.text("recording.standing.hearings"), hearings));
    }
    return all;
  }

  /** How an order would stand after what is about to be recorded. */
  Paragraph order(OrderAssessment order, ProceedingPicture picture) {
    LocalDate today = picture.today();
    List<Certainty> now =
        order.sides().stream().filter(side -> holds(side, today)).map(SideSpan::certainty).toList();
    Certainty certainty =
        now.contains(Certainty.YES) ? Certainty.YES : now.isEmpty() ? null : Certainty.UNCONFIRMED;
    return order(
        order.form(),
        order.grantedOn(),
        order.terms(),
        order.end(),
        order.service(),
        certainty,
        picture);
  }

  private static boolean holds(SideSpan side, LocalDate day) {
    LocalDate until = side.until();
    return !day.isBefore(side.from()) && (until == null || day.isBefore(until));
  }

  private Paragraph order(
      OrderForm form,
      LocalDate grantedOn,
      Terms terms,
      EndEstimate end,
      List<ServiceStatus> service,
      @Nullable Certainty today,
      ProceedingPicture picture) {
    List<String> lines = new ArrayList<>();
    LocalDate latest = end.latest();
    boolean over = today == null && latest != null && !latest.isAfter(picture.today());
    for (Restraint each : terms.restraints()) {
      lines.add(
          words.text(
              over ? "recording.standing.restrained" : "recording.standing.restrains",
              picture.name(each.restrained()),
              picture.names(each.protects())));
    }
    lines.add(end(end, today, picture.today()));
    if (today != null) {
      for (ServiceStatus each : service) {
        LocalDate served = each.servedOn();
        lines.add(
            served == null
                ? words.text(
                    "recording.standing.unserved",
                    picture.name(each.restrained()),
                    each.failedAttempts())
                : words.text(
                    "recording.standing.served",
                    picture.name(each.restrained()),
                    words.day(served)));
      }
    }
    return new Paragraph(
        words.text(
            "recording.standing.order",
            words.value(OrderForm.class, form.name()),
            words.day(grantedOn)),
        lines);
  }

  /** When an order ends, and how sure that is. */
  String end(EndEstimate end, @Nullable Certainty inForce, LocalDate today) {
    LocalDate latest = end.latest();
    if (inForce == null && latest != null && !latest.isAfter(today)) {
      return words.text("recording.end.over", words.day(latest));
    }
    String now =
        inForce == Certainty.YES
            ? words.text("recording.end.now")
            : inForce == Certainty.UNCONFIRMED ? words.text("recording.end.unsure") : "";
    return (now + " " + until(end, today)).strip();
  }

  private String until(EndEstimate end, LocalDate today) {
    LocalDate earliest = end.earliest();
    LocalDate latest = end.latest();
    String basis = end.basis().name();
    if (earliest != null && Objects.equals(earliest, latest)) {
      return words.text("recording.end.certain." + basis, last(latest, today));
    }
    if (end.basis() == EndBasis.INDEFINITE) {
      return words.text("recording.end.INDEFINITE");
    }
    StringBuilder all = new StringBuilder(words.text("recording.end.open." + basis));
    if (end.expected() != null) {
      all.append(' ').append(words.text("recording.end.expected", last(end.expected(), today)));
    }
    if (latest != null) {
      all.append(' ').append(words.text("recording.end.latest", last(latest, today)));
    }
    return all.append(' ').append(words.text("recording.end.ask")).toString();
  }

  /** Ends are the first day no longer in force; people speak of the last day in force. */
  private String last(LocalDate until, LocalDate today) {
    return words.day(until.minusDays(1), today);
  }

  private Paragraph petition(PetitionLine petition, ProceedingPicture picture) {
    return new Paragraph(
        words.text("recording.standing.petition", words.day(petition.filedOn())),
        List.of(
            words.text(
                "recording.standing.against",
                picture.name(petition.petitioner()),
                picture.names(petition.respondents())),
            words.text(
                petition.pending() ? "recording.standing.pending" : "recording.standing.decided")));
  }
}
