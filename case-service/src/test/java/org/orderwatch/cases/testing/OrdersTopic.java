package org.orderwatch.cases.testing;

import static org.orderwatch.cases.testing.TestAgency.bean;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.publishing.BrokerProperties;
import org.orderwatch.kernel.publishing.CloudEvent;

/** Stands in for the order service: publishes facts of proceedings to the running service. */
public final class OrdersTopic {

  /** Who records, unless told otherwise. */
  public static final UserId CLERK = new UserId(new UUID(7, 7));

  private static final Map<String, Long> SEQUENCES = new HashMap<>();

  private OrdersTopic() {}

  /** Publishes the next events of a proceeding; gives the last one's place to wait for. */
  public static String publish(AgencyId agency, ProceedingId proceeding, OrderEvent... events) {
    long last = -1;
    for (OrderEvent event : events) {
      last = next(proceeding);
      send(published(agency, proceeding, last, event));
    }
    return proceeding + ":" + last;
  }

  /** An event as it would be published. */
  public static Published published(
      AgencyId agency, ProceedingId proceeding, long sequence, OrderEvent event) {
    return new Published(
        UUID.randomUUID().toString(),
        proceeding.toString(),
        sequence,
        Instant.parse("2026-03-01T12:00:00Z").plusSeconds(sequence),
        agency,
        CLERK,
        null,
        event);
  }

  /** Sends one event, as often as it is called. */
  public static void send(Published event) {
    BrokerProperties broker = bean(BrokerProperties.class);
    try (var producer =
        new KafkaProducer<>(broker.client(), new StringSerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  broker.topic("orders"),
                  event.aggregateId(),
                  CloudEvent.write(event, "/orderwatch/orders")))
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static synchronized long next(ProceedingId proceeding) {
    return SEQUENCES.merge(proceeding.toString(), 0L, (before, _) -> before + 1);
  }
}
