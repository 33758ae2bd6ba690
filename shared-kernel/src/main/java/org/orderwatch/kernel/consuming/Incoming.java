package org.orderwatch.kernel.consuming;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.publishing.CloudEvent;

/**
 * A record as it came from the broker, read as far as it could be.
 *
 * @param partition where it lies
 * @param offset its place there
 * @param aggregateId its key
 * @param sequence its number in the aggregate, or -1 if its envelope cannot be read
 * @param agency whose it is, or null if its envelope cannot be read
 * @param eventId its id, or empty
 * @param type its stable name, or empty
 * @param event the event, or null if it cannot be read
 * @param problem why it cannot be read, or null
 */
record Incoming(
    TopicPartition partition,
    long offset,
    String aggregateId,
    long sequence,
    @Nullable AgencyId agency,
    String eventId,
    String type,
    @Nullable Published event,
    @Nullable RuntimeException problem) {

  static Incoming read(ConsumerRecord<String, byte[]> message) {
    TopicPartition partition = new TopicPartition(message.topic(), message.partition());
    CloudEvent envelope;
    try {
      envelope = CloudEvent.read(message.value());
    } catch (RuntimeException unreadable) {
      return new Incoming(
          partition, message.offset(), "" + message.key(), -1, null, "", "", null, unreadable);
    }
    try {
      return of(partition, message.offset(), envelope, envelope.event(), null);
    } catch (RuntimeException unreadable) {
      return of(partition, message.offset(), envelope, null, unreadable);
    }
  }

  private static Incoming of(
      TopicPartition partition,
      long offset,
      CloudEvent envelope,
      @Nullable Published event,
      @Nullable RuntimeException problem) {
    return new Incoming(
        partition,
        offset,
        envelope.aggregateId(),
        envelope.sequence(),
        envelope.agency(),
        envelope.eventId(),
        envelope.type(),
        event,
        problem);
  }

  AggregateKey aggregate() {
    return new AggregateKey(aggregateId, agency);
  }

  /**
   * An aggregate of an agency.
   *
   * @param id the aggregate
   * @param agency its agency, or null if not known
   */
  record AggregateKey(String id, @Nullable AgencyId agency) {}
}
