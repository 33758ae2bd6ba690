package org.orderwatch.kernel.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.Id;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.published.PublishedEvent;
import org.orderwatch.kernel.publishing.BrokerProperties;
import org.orderwatch.kernel.publishing.CloudEvent;
import org.orderwatch.kernel.publishing.Topics;

/** Publishes events as another service would, numbered for each aggregate, over the real broker. */
public final class PublishedFeed implements AutoCloseable {

  private final BrokerProperties broker;
  private final Topics topics;
  private final KafkaProducer<String, byte[]> producer;
  private final Map<String, Long> sequences = new HashMap<>();

  /**
   * Connects.
   *
   * @param broker the broker of the test
   * @param topics makes the topics where they are missing
   */
  public PublishedFeed(BrokerProperties broker, Topics topics) {
    this.broker = broker;
    this.topics = topics;
    Map<String, Object> settings = broker.client();
    settings.put("acks", "all");
    this.producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /**
   * Publishes events of one aggregate and waits until the broker has them.
   *
   * @param topic its name in the contract
   * @param agency whose
   * @param aggregate the aggregate
   * @param recordedAt when they were recorded
   * @param events in order
   * @return the sequence of the last
   */
  public long publish(
      String topic, AgencyId agency, Id aggregate, Instant recordedAt, PublishedEvent... events) {
    topics.ensure(topic);
    List<Future<?>> sent = new ArrayList<>();
    long sequence = -1;
    for (PublishedEvent event : events) {
      sequence = sequences.merge(aggregate.toString(), 0L, (last, _) -> last + 1);
      sent.add(send(topic, agency, aggregate, sequence, recordedAt, event));
    }
    sent.forEach(PublishedFeed::await);
    return sequence;
  }

  private Future<?> send(
      String topic,
      AgencyId agency,
      Id aggregate,
      long sequence,
      Instant recordedAt,
      PublishedEvent event) {
    Published published =
        new Published(
            UUID.randomUUID().toString(),
            aggregate.toString(),
            sequence,
            recordedAt,
            agency,
            null,
            "test-" + sequence,
            event);
    return producer.send(
        new ProducerRecord<>(
            broker.topic(topic), aggregate.toString(), CloudEvent.write(published, "/test")));
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The broker did not take an event", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
