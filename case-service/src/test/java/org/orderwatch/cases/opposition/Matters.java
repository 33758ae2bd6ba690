package org.orderwatch.cases.opposition;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.PendingSpan;
import org.orderwatch.kernel.vocabulary.PetitionAssessment;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.SideSpan;

/** Builds the facts of one proceeding in the words of the domain; ids follow from their names. */
final class Matters {

  static final PersonId A = person("A");
  static final PersonId B = person("B");

  private final ProceedingId id;
  private @Nullable CourtId court;
  private @Nullable DocketId docket;
  private @Nullable ProceedingId answers;
  private final List<ProceedingFacts.OrderSides> orders = new ArrayList<>();
  private final List<PetitionAssessment> petitions = new ArrayList<>();

  private Matters(String name) {
    id = proceeding(name);
  }

  static Matters matter(String name) {
    return new Matters(name);
  }

  static PersonId person(String name) {
    return new PersonId(named("person " + name));
  }

  static ProceedingId proceeding(String name) {
    return new ProceedingId(named("proceeding " + name));
  }

  static OrderId order(String name) {
    return new OrderId(named("order " + name));
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  Matters under(String courtName, String docketName) {
    court = new CourtId(named("court " + courtName));
    docket = new DocketId(named("docket " + docketName));
    return this;
  }

  Matters answering(String name) {
    answers = proceeding(name);
    return this;
  }

  Matters petition(PersonId by, PersonId against, String from, @Nullable String until) {
    return petition(by, against, from, until, from);
  }

  Matters petition(
      PersonId by, PersonId against, String from, @Nullable String until, String lastEntry) {
    LocalDate filed = day(from);
    LocalDate end = until == null ? null : day(until);
    List<PendingSpan> pending =
        filed.equals(end) ? List.of() : List.of(new PendingSpan(filed, end));
    petitions.add(
        new PetitionAssessment(by, List.of(against), filed, pending, day(lastEntry), null));
    return this;
  }

  /** An order in one form whose spans all begin with its grant or later. */
  Matters order(String name, OrderForm form, SideSpan... spans) {
    List<SideSpan> sides =
        Stream.of(spans)
            .filter(span -> !span.from().equals(span.until()))
            .map(
                span ->
                    new SideSpan(
                        span.restrained(),
                        span.protects(),
                        span.from(),
                        span.until(),
                        span.certainty(),
                        form))
            .toList();
    List<Restraint> restraints =
        Stream.of(spans)
            .map(span -> new Restraint(span.restrained(), List.of(span.protects())))
            .distinct()
            .toList();
    orders.add(new ProceedingFacts.OrderSides(order(name), spans[0].from(), restraints, sides));
    return this;
  }

  ProceedingFacts facts() {
    return new ProceedingFacts(id, court, docket, answers, orders, petitions);
  }

  static SideSpan restrains(
      PersonId restrained, PersonId protects, String from, @Nullable String until) {
    return new SideSpan(
        restrained,
        protects,
        day(from),
        until == null ? null : day(until),
        Certainty.YES,
        OrderForm.TEMPORARY);
  }

  static SideSpan mayRestrain(
      PersonId restrained, PersonId protects, String from, @Nullable String until) {
    return new SideSpan(
        restrained,
        protects,
        day(from),
        until == null ? null : day(until),
        Certainty.UNCONFIRMED,
        OrderForm.TEMPORARY);
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
