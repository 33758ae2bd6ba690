package org.orderwatch.kernel.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.consuming.ParkedStore.Parking;
import org.orderwatch.kernel.consuming.ParkedStore.Reason;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.published.NoteAdded;
import org.orderwatch.kernel.published.Published;

/** What becomes of each event, by its number in its aggregate. */
class PlanTest {

  private static final AgencyId AGENCY = new AgencyId(new UUID(1, 1));
  private static final CaseId BOOK = new CaseId(new UUID(2, 1));
  private static final CaseId OTHER = new CaseId(new UUID(2, 2));

  @Test
  void theNextIsAppliedAndWhatIsKnownIsSkipped() {
    Plan plan =
        Plan.of(
            List.of(event(BOOK, 3), event(BOOK, 4), event(BOOK, 5), event(BOOK, 5)),
            Map.of(event(BOOK, 0).aggregate(), 4L),
            Set.of(),
            null);
    assertThat(plan.apply()).extracting(Published::sequence).containsExactly(5L);
    assertThat(plan.park()).isEmpty();
    assertThat(plan.last()).containsExactly(Map.entry(event(BOOK, 0).aggregate(), 5L));
  }

  @Test
  void whatComesTooEarlyWaitsAndOthersGoOn() {
    Plan plan =
        Plan.of(List.of(event(BOOK, 1), event(OTHER, 0), event(BOOK, 0)), Map.of(), Set.of(), null);
    assertThat(plan.apply())
        .extracting(Published::aggregateId)
        .containsExactly(OTHER.toString(), BOOK.toString());
    assertThat(plan.park()).extracting(Parking::reason).containsExactly(Reason.GAP);
  }

  @Test
  void behindAnEventThatFailedAllOfItsAggregateWait() {
    Plan plan =
        Plan.of(
            List.of(event(BOOK, 1), event(BOOK, 2), event(OTHER, 0)),
            Map.of(event(BOOK, 0).aggregate(), 0L),
            Set.of(event(BOOK, 0).aggregate()),
            null);
    assertThat(plan.apply()).hasSize(1);
    assertThat(plan.park()).extracting(Parking::reason).containsOnly(Reason.BEHIND);
  }

  @Test
  void anEventThatFailedByItselfIsParkedWithTheClassOfItsCause() {
    Plan plan =
        Plan.of(
            List.of(event(BOOK, 0)),
            Map.of(),
            Set.of(),
            new IllegalStateException("outer", new ArithmeticException("secret")));
    assertThat(plan.apply()).isEmpty();
    assertThat(plan.park())
        .containsExactly(
            new Parking(event(BOOK, 0), Reason.FAILED, ArithmeticException.class.getName()));
  }

  @Test
  void aCopyOfAnEventThatFailsIsNotParkedAsFailedWhenItIsKnown() {
    Plan plan =
        Plan.of(
            List.of(event(BOOK, 0)),
            Map.of(event(BOOK, 0).aggregate(), 0L),
            Set.of(),
            new IllegalStateException());
    assertThat(plan.park()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsParkedAndStopsItsAggregate() {
    Plan plan =
        Plan.of(
            List.of(unreadable(BOOK, 0), event(BOOK, 1), event(OTHER, 0)),
            Map.of(),
            Set.of(),
            null);
    assertThat(plan.park())
        .extracting(Parking::reason)
        .containsExactly(Reason.FAILED, Reason.BEHIND);
    assertThat(plan.apply()).hasSize(1);
  }

  @Test
  void twoAgenciesMayHaveTheSameAggregateId() {
    Incoming ours = event(BOOK, 0);
    Incoming theirs =
        new Incoming(
            ours.partition(),
            9,
            ours.aggregateId(),
            0,
            new AgencyId(new UUID(1, 2)),
            "e",
            "t",
            ours.event(),
            null);
    Plan plan = Plan.of(List.of(ours, theirs), Map.of(), Set.of(), null);
    assertThat(plan.apply()).hasSize(2);
  }

  private static Incoming event(CaseId book, long sequence) {
    NoteAdded note = new NoteAdded(book, new NoteId(new UUID(3, sequence)), LocalDate.EPOCH);
    Published event =
        new Published(
            "e" + sequence, book.toString(), sequence, Instant.EPOCH, AGENCY, null, null, note);
    return incoming(book, sequence, event, null);
  }

  private static Incoming unreadable(CaseId book, long sequence) {
    return incoming(book, sequence, null, new IllegalArgumentException());
  }

  private static Incoming incoming(
      CaseId book, long sequence, @Nullable Published event, @Nullable RuntimeException problem) {
    TopicPartition partition = new TopicPartition("cases", 0);
    return new Incoming(
        partition, sequence, book.toString(), sequence, AGENCY, "e", "t", event, problem);
  }
}
