package org.orderwatch.kernel.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;

/**
 * An event as it lies in the store.
 *
 * @param eventId its own id
 * @param aggregateType the simple name of the aggregate
 * @param aggregateId the aggregate
 * @param sequence its number in the aggregate, from 0
 * @param recordedAt when it was recorded, in milliseconds
 * @param agency whose it is
 * @param recordedBy the user who recorded it, or null for the system
 * @param actingThrough the client through which the user acted, or null
 * @param correlation the id of the request that recorded it, or null
 * @param payload the event, upcast to its present revision
 */
public record StoredEvent(
    String eventId,
    String aggregateType,
    String aggregateId,
    long sequence,
    Instant recordedAt,
    AgencyId agency,
    @Nullable UserId recordedBy,
    @Nullable String actingThrough,
    @Nullable String correlation,
    Object payload) {

  /**
   * Reads an event out of Axon's message.
   *
   * @param message a message from the event store
   * @return the same event
   */
  public static StoredEvent of(DomainEventMessage<?> message) {
    var metaData = message.getMetaData();
    String agency = text(metaData.get(Metadata.AGENCY));
    String recordedBy = text(metaData.get(Metadata.RECORDED_BY));
    if (agency == null) {
      throw new IllegalStateException("Event " + message.getIdentifier() + " has no agency");
    }
    return new StoredEvent(
        message.getIdentifier(),
        message.getType(),
        message.getAggregateIdentifier(),
        message.getSequenceNumber(),
        message.getTimestamp(),
        AgencyId.of(agency),
        recordedBy == null ? null : UserId.of(recordedBy),
        text(metaData.get(Metadata.ACTING_THROUGH)),
        text(metaData.get(Metadata.CORRELATION)),
        message.getPayload());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
