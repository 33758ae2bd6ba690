package org.orderwatch.cases.opposition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.published.PublishedEvent;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.EndBasis;
import org.orderwatch.kernel.vocabulary.EndEstimate;
import org.orderwatch.kernel.vocabulary.OrderAssessment;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.orderwatch.kernel.vocabulary.SideSpan;
import org.orderwatch.kernel.vocabulary.Terms;

/** Turns the facts of tests into what the order service publishes. */
final class Assessments {

  private Assessments() {}

  /** The assessment with which a proceeding stands at these facts. */
  static Published published(AgencyId agency, long sequence, String recordedAt, Matters matter) {
    ProceedingFacts facts = matter.facts();
    return event(agency, facts.id().toString(), sequence, recordedAt, assessed(facts));
  }

  /** Any event in its envelope. */
  static Published event(
      AgencyId agency, String aggregate, long sequence, String recordedAt, PublishedEvent data) {
    return new Published(
        UUID.randomUUID().toString(),
        aggregate,
        sequence,
        Instant.parse(recordedAt),
        agency,
        null,
        null,
        data);
  }

  static DeadlinesAssessed assessed(ProceedingFacts facts) {
    return new DeadlinesAssessed(
        "test",
        facts.orders().stream().map(Assessments::order).toList(),
        facts.petitions(),
        facts.court() == null ? null : new Court(facts.court(), "OH", null, null, null),
        facts.docket(),
        facts.answers(),
        List.of(),
        List.of());
  }

  private static OrderAssessment order(ProceedingFacts.OrderSides order) {
    LocalDate end = order.grantedOn();
    for (SideSpan side : order.sides()) {
      end = later(end, side.until());
    }
    return new OrderAssessment(
        order.order(),
        order.sides().isEmpty() ? OrderForm.TEMPORARY : order.sides().getFirst().form(),
        order.grantedOn(),
        new Terms(order.restraints(), List.of()),
        order.sides(),
        new EndEstimate(end, null, end, end == null ? EndBasis.INDEFINITE : EndBasis.STATED),
        null,
        List.of());
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other == null ? null : one.isAfter(other) ? one : other;
  }
}
