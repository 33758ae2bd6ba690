package org.orderwatch.kernel.eventstore;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.boundary.Boundary;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.slf4j.MDC;

/** Stamps each event with agency, recorder, correlation and recorded time before it is stored. */
final class RecordingEventStore extends EmbeddedEventStore {

  private static final ThreadLocal<@Nullable List<DomainEventMessage<?>>> COLLECTED =
      new ThreadLocal<>();

  private final Clock clock;
  private final AppendSignal signal;

  RecordingEventStore(EmbeddedEventStore.Builder builder, Clock clock, AppendSignal signal) {
    super(builder);
    this.clock = clock;
    this.signal = signal;
  }

  @Override
  public void publish(List<? extends EventMessage<?>> events) {
    List<DomainEventMessage<?>> stamped = new ArrayList<>(events.size());
    for (EventMessage<?> event : events) {
      if (!(event instanceof DomainEventMessage<?> domainEvent)) {
        throw new IllegalArgumentException("Only aggregates record events");
      }
      stamped.add(stamp(domainEvent));
    }
    List<DomainEventMessage<?>> collected = COLLECTED.get();
    if (collected != null) {
      collected.addAll(stamped);
    }
    super.publish(stamped);
  }

  @Override
  protected void prepareCommit(List<? extends EventMessage<?>> events) {
    super.prepareCommit(events);
    Boundary.EVENTS_APPENDED.pass();
    signal.appended();
  }

  static void collectInto(@Nullable List<DomainEventMessage<?>> target) {
    if (target == null) {
      COLLECTED.remove();
    } else {
      COLLECTED.set(target);
    }
  }

  static @Nullable List<DomainEventMessage<?>> collecting() {
    return COLLECTED.get();
  }

  private <T> DomainEventMessage<T> stamp(DomainEventMessage<T> event) {
    RecordingContext context = RecordingContext.required();
    Map<String, Object> metaData = new LinkedHashMap<>();
    metaData.put(Metadata.AGENCY, AgencyContext.required().toString());
    put(metaData, Metadata.RECORDED_BY, context.recordedBy());
    put(metaData, Metadata.ACTING_THROUGH, context.actingThrough());
    put(metaData, Metadata.CORRELATION, MDC.get(Metadata.CORRELATION));
    Instant recordedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new GenericDomainEventMessage<>(
        event.getType(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event.getPayload(),
        MetaData.from(metaData),
        event.getIdentifier(),
        recordedAt);
  }

  private static void put(Map<String, Object> metaData, String key, @Nullable Object value) {
    if (value != null) {
      metaData.put(key, value.toString());
    }
  }
}
