package org.orderwatch.cases.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.orderwatch.kernel.consuming.Applied;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.published.CaseEvent;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.publishing.BrokerProperties;
import org.orderwatch.kernel.publishing.CloudEvent;
import org.orderwatch.kernel.tenancy.AgencyContext;

/** Puts published events on the topics of the running service, as other services would. */
public final class PublishedFeed implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningCases service;
  private final BrokerProperties broker;
  private final KafkaProducer<String, byte[]> producer;

  public PublishedFeed(RunningCases service) {
    this.service = service;
    broker = service.bean(BrokerProperties.class);
    Map<String, Object> settings = broker.client();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Sends events in this order. */
  public void send(List<Published> events) {
    for (Published event : events) {
      String topic = event.data() instanceof CaseEvent ? "cases" : "orders";
      var unused =
          producer.send(
              new ProducerRecord<>(
                  broker.topic(topic),
                  event.aggregateId(),
                  CloudEvent.write(event, "/orderwatch/" + topic)));
    }
    producer.flush();
  }

  /** Sends events and waits until a projection has applied the last of each aggregate. */
  public void sendAndAwait(String projection, List<Published> events) {
    send(events);
    Map<String, Published> last = new HashMap<>();
    events.forEach(
        event ->
            last.merge(
                event.agency() + event.aggregateId(),
                event,
                (one, other) -> one.sequence() > other.sequence() ? one : other));
    Applied applied = service.bean(Applied.class);
    for (Published event : last.values()) {
      AgencyId agency = event.agency();
      assertThat(
              AgencyContext.get(
                  agency,
                  () -> applied.await(projection, event.aggregateId(), event.sequence(), PATIENCE)))
          .as("applied by " + projection)
          .isTrue();
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
