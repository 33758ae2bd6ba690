package org.orderwatch.cases.pages;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.orderwatch.cases.ends.ComingEnd;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.EndEstimate;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.springframework.stereotype.Component;

/** Orders that end, in sentences. */
@Component
class EndWords {

  private final OrderWords orders;
  private final Say say;

  EndWords(OrderWords orders, Say say) {
    this.orders = orders;
    this.say = say;
  }

  /** Everybody whom an order names. */
  static Set<PersonId> persons(ComingEnd end) {
    Set<PersonId> persons = new HashSet<>();
    for (Restraint each : end.restraints()) {
      persons.add(each.restrained());
      persons.addAll(each.protects());
    }
    return persons;
  }

  /** Which order, whom it restrains, until when. */
  Said sentence(ComingEnd end, Names names, LocalDate today) {
    return say.said("ends.sentence", what(end, names), until(end, today));
  }

  /** Which order, and whom it restrains. */
  String what(ComingEnd end, Names names) {
    return say.text(
        "ends.what",
        orders.title(end.form(), end.grantedOn()),
        names.of(end.restraints().stream().map(Restraint::restrained).distinct().toList()));
  }

  /** Until when, and how sure that is. */
  String until(ComingEnd end, LocalDate today) {
    String certain =
        end.askForThePaper() && end.earliest().isAfter(today)
            ? say.text("ends.certain", say.last(end.earliest(), today)) + " "
            : "";
    return certain
        + orders.until(
            new EndEstimate(end.earliest(), end.expected(), end.latest(), end.basis()), today);
  }
}
