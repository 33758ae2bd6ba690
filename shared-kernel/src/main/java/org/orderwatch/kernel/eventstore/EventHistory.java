package org.orderwatch.kernel.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what is stored about one aggregate of the present agency. */
public final class EventHistory {

  private final EventStore eventStore;
  private final StoreTransactions transactions;
  private final TransactionTemplate readOnly;

  EventHistory(
      EventStore eventStore, StoreTransactions transactions, TransactionTemplate readOnly) {
    this.eventStore = eventStore;
    this.transactions = transactions;
    this.readOnly = readOnly;
  }

  /**
   * All events of an aggregate, in order.
   *
   * @param aggregateId the aggregate
   * @return empty if it does not exist or belongs to another agency
   */
  public List<StoredEvent> of(String aggregateId) {
    return messages(aggregateId, Instant.MAX).stream().<StoredEvent>map(StoredEvent::of).toList();
  }

  /**
   * The events of an aggregate that were recorded up to a time, in order.
   *
   * @param aggregateId the aggregate
   * @param recordedUntil the last recorded time that counts
   * @return empty if there were none
   */
  public List<StoredEvent> asOf(String aggregateId, Instant recordedUntil) {
    return messages(aggregateId, recordedUntil).stream().<StoredEvent>map(StoredEvent::of).toList();
  }

  /**
   * Looks at an aggregate as it was known at a time.
   *
   * @param type the aggregate's root
   * @param aggregateId the aggregate
   * @param recordedUntil the last recorded time that counts; {@link Instant#MAX} for now
   * @param look reads what it needs; must not record anything
   * @return what the look gave, with the sequence that it saw; empty if nothing was known then
   * @param <T> the type of the root
   * @param <R> the type of the result
   */
  public <T, R> Optional<Seen<R>> look(
      Class<T> type, String aggregateId, Instant recordedUntil, Function<T, R> look) {
    List<? extends DomainEventMessage<?>> events = messages(aggregateId, recordedUntil);
    if (events.isEmpty() || !events.getFirst().getType().equals(type.getSimpleName())) {
      return Optional.empty();
    }
    AggregateModel<T> model = AnnotatedAggregateMetaModelFactory.inspectAggregate(type);
    T root =
        new GenericAggregateFactory<>(model).createAggregateRoot(aggregateId, events.getFirst());
    EventSourcedAggregate<T> aggregate =
        EventSourcedAggregate.initialize(
            root, model, eventStore, NoSnapshotTriggerDefinition.TRIGGER);
    var unit = new DefaultUnitOfWork<>(new GenericMessage<>("look"));
    unit.start();
    R seen =
        unit.executeWithResult(
                () -> {
                  aggregate.initializeState(DomainEventStream.of(events));
                  return aggregate.invoke(look);
                },
                RollbackConfigurationType.ANY_THROWABLE)
            .getPayload();
    return Optional.of(new Seen<>(seen, events.getLast().getSequenceNumber()));
  }

  private List<? extends DomainEventMessage<?>> messages(String aggregateId, Instant until) {
    if (!transactions.runs()) {
      List<? extends DomainEventMessage<?>> read = readOnly.execute(_ -> read(aggregateId, until));
      return read == null ? List.of() : read;
    }
    return read(aggregateId, until);
  }

  private List<? extends DomainEventMessage<?>> read(String aggregateId, Instant until) {
    return eventStore
        .readEvents(aggregateId)
        .asStream()
        .filter(event -> !event.getTimestamp().isAfter(until))
        .collect(Collectors.toList());
  }

  /**
   * What was seen of an aggregate.
   *
   * @param value what the look gave
   * @param sequence the number of the last event that counted
   * @param <R> the type of the value
   */
  public record Seen<R>(R value, long sequence) {}
}
