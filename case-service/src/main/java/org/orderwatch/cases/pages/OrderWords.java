package org.orderwatch.cases.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.timeline.OrderLine;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.EndBasis;
import org.orderwatch.kernel.vocabulary.EndEstimate;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.ReliefTerm;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.ServiceStatus;
import org.orderwatch.kernel.vocabulary.Terms;
import org.springframework.stereotype.Component;

/** Orders in sentences that say how sure we are (rule 6). */
@Component
class OrderWords {

  private final Say say;

  OrderWords(Say say) {
    this.say = say;
  }

  /** What an order is called: its form and the day of its grant. */
  String title(OrderForm form, LocalDate grantedOn) {
    return say.text("order.title", say.word(form), say.day(grantedOn));
  }

  /** Whom the terms restrain for whom. */
  List<Said> restraints(List<Restraint> restraints, Names names) {
    return restraints.stream()
        .map(
            each ->
                say.said("order.restrains", names.of(each.restrained()), names.of(each.protects())))
        .toList();
  }

  /** What the terms order, each with its own last day where it has one. */
  List<String> relief(Terms terms) {
    List<String> all = new ArrayList<>();
    for (ReliefTerm each : terms.relief()) {
      LocalDate last = each.lastDay();
      String word = say.word(each.relief());
      all.add(last == null ? word : say.text("order.relief.until", word, say.day(last)));
    }
    return all;
  }

  /** Whether an order is in force and when it ends. */
  String end(EndEstimate end, @Nullable Certainty inForce, LocalDate today) {
    LocalDate latest = end.latest();
    if (inForce == null) {
      return latest != null && !latest.isAfter(today)
          ? say.text("order.over", say.day(latest.minusDays(1)))
          : say.text("order.notInForce");
    }
    String now = say.text(inForce == Certainty.YES ? "order.now" : "order.perhaps");
    return now + " " + until(end, today);
  }

  /** When an order ends: stated, expected, or unknown. */
  String until(EndEstimate end, LocalDate today) {
    LocalDate earliest = end.earliest();
    LocalDate latest = end.latest();
    LocalDate expected = end.expected();
    if (end.basis() == EndBasis.INDEFINITE && latest == null) {
      return say.text("order.end.INDEFINITE");
    }
    if (earliest != null && Objects.equals(earliest, latest)) {
      return say.text("order.end.certain", say.last(earliest, today), say.word(end.basis()));
    }
    StringBuilder all = new StringBuilder(say.text("order.end.open." + end.basis().name()));
    if (expected != null) {
      all.append(' ').append(say.text("order.end.expected", say.last(expected, today)));
    }
    if (latest != null) {
      all.append(' ').append(say.text("order.end.latest", say.last(latest, today)));
    }
    return all.append(' ').append(say.text("order.ask")).toString();
  }

  /** Whether somebody must ask for the paper to know when an order ends. */
  static boolean askForThePaper(OrderLine order) {
    EndEstimate end = order.end();
    return order.inForce() != null
        && end.basis() != EndBasis.INDEFINITE
        && !Objects.equals(end.earliest(), end.latest());
  }

  /** Who was given the order and who was not. */
  List<Said> service(List<ServiceStatus> service, Names names) {
    List<Said> all = new ArrayList<>();
    for (ServiceStatus each : service) {
      LocalDate served = each.servedOn();
      all.add(
          served != null
              ? say.said("order.served", names.of(each.restrained()), say.day(served))
              : unserved(each.restrained(), each.failedAttempts(), names));
    }
    return all;
  }

  /** That somebody was not given an order, as far as is recorded. */
  Said unserved(PersonId restrained, int failed, Names names) {
    return say.said("order.unserved", names.of(restrained), failed);
  }
}
