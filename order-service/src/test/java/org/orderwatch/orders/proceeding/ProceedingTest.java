package org.orderwatch.orders.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderwatch.orders.proceeding.Told.*;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.vocabulary.CorrectionKind;
import org.orderwatch.orders.proceeding.command.RecordTogether;
import org.orderwatch.orders.proceeding.event.DeadlinesAssessed;
import org.orderwatch.orders.proceeding.event.EntryEvent;
import org.orderwatch.orders.proceeding.event.ProceedingEvent;

/** The aggregate: what it stores, and that a refusal stores nothing. */
class ProceedingTest {

  private final AggregateTestFixture<Proceeding> proceeding =
      new AggregateTestFixture<>(Proceeding.class);

  private static RecordTogether record(EntryEvent... entries) {
    return new RecordTogether(PROCEEDING, day("06-30"), Arrays.asList(entries));
  }

  private static DeadlinesAssessed assessed(EntryEvent... entries) {
    return Assessment.of(recorded(entries)).deadlines();
  }

  @Test
  void theFirstFactsCreateItAndAreAssessedOnce() {
    proceeding
        .givenNoPriorActivity()
        .when(record(petition("01-05"), exParte("01-10", until("01-31"))))
        .expectSuccessfulHandlerExecution()
        .expectEvents(
            petition("01-05"),
            exParte("01-10", until("01-31")),
            assessed(petition("01-05"), exParte("01-10", until("01-31"))));
  }

  @Test
  void aLaterFactIsAssessedWithThoseBefore() {
    proceeding
        .givenCommands(record(petition("01-05"), exParte("01-10", until("01-31"))))
        .when(record(vacated("01-20", "ex parte")))
        .expectEvents(
            vacated("01-20", "ex parte"),
            assessed(
                petition("01-05"), exParte("01-10", until("01-31")), vacated("01-20", "ex parte")));
  }

  @Test
  void theSameEntriesAgainStoreNothing() {
    proceeding
        .givenCommands(record(petition("01-05")))
        .when(record(petition("01-05")))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void whatFollowsIsStoredOnlyWhereItDiffers() {
    proceeding
        .givenCommands(record(petition("01-05"), exParteDenied("01-09")))
        .when(record(dismissalRequested("01-07")))
        .expectEvents(dismissalRequested("01-07"));
  }

  @Test
  void aRefusalStoresNothingAndTellsAll() {
    proceeding
        .givenCommands(record(petition("01-05"), exParte("01-10", until("01-31"))))
        .when(record(finalOrder("01-24", permanent()), served("01-09", "ex parte", BEN)))
        .expectNoEvents()
        .expectException(ProceedingRefused.class)
        .expectExceptionMessage("Refused: BEFORE_GRANT at facts[1].entry.occurredOn");
  }

  @Test
  void aRefusedBeginningCreatesNothing() {
    proceeding
        .givenNoPriorActivity()
        .when(record(dismissed("01-24")))
        .expectNoEvents()
        .expectException(ProceedingRefused.class)
        .expectExceptionMessage("Refused: NO_PROCEEDING at facts[0]");
  }

  @Test
  void aFactAndItsCorrectionAreOneDecision() {
    var fact = petition("01-05");
    var correction = right("correction", "petition", petition("01-04"));
    proceeding
        .givenNoPriorActivity()
        .when(record(fact, correction))
        .expectEvents(fact, correction, assessed(fact, correction));
  }

  @Test
  void aCorrectionThatLeavesOthersImpossibleIsStored() {
    var gone = wrong("correction", "ex parte", CorrectionKind.NEVER_HAPPENED);
    proceeding
        .givenCommands(
            record(
                petition("01-05"),
                exParte("01-10", until("01-31")),
                served("01-11", "ex parte", BEN)))
        .when(record(gone))
        .expectEvents(
            gone,
            assessed(
                petition("01-05"),
                exParte("01-10", until("01-31")),
                served("01-11", "ex parte", BEN),
                gone));
  }

  @Test
  void everyStoredEventHasOneStableName() {
    List<Class<?>> records =
        List.of(ProceedingEvent.class.getPermittedSubclasses()).stream()
            .flatMap(ProceedingTest::records)
            .toList();
    assertThat(StoredTypes.ALL.all())
        .extracting(type -> (Object) type.javaType())
        .containsExactlyInAnyOrderElementsOf(records);
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Arrays.stream(type.getPermittedSubclasses()).flatMap(ProceedingTest::records);
  }
}
