package org.orderwatch.kernel.publishing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.boundary.Boundary;
import org.orderwatch.kernel.eventstore.StoredEvent;
import org.orderwatch.kernel.published.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends all events of a batch without waiting, then waits for every acknowledgement before the
 * batch's transaction may commit. After any failure the producer is thrown away with all that it
 * still held, and the gate stays closed until the broker answers again.
 */
final class BatchSender implements EventHandlerInvoker, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BatchSender.class);
  private static final String PENDING = BatchSender.class.getName();
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  private final BrokerProperties broker;
  private final Topics topics;
  private final PublishedMapper mapper;
  private final String source;
  private final AtomicBoolean open = new AtomicBoolean();
  private @Nullable KafkaProducer<String, byte[]> producer;
  private boolean complained;

  BatchSender(BrokerProperties broker, Topics topics, PublishedMapper mapper) {
    this.broker = broker;
    this.topics = topics;
    this.mapper = mapper;
    this.source = "/orderwatch/" + mapper.topic();
  }

  /** Whether the broker can take a batch; asks it if it could not at last. */
  boolean ready() {
    if (open.get()) {
      return true;
    }
    try {
      topics.ensure(mapper.topic());
      complained = false;
      open.set(true);
      LOG.info("Publishing to {}", mapper.topic());
      return true;
    } catch (KafkaException | IllegalStateException notYet) {
      if (!complained) {
        LOG.warn("Publishing waits, the broker says: {}", notYet.toString());
        complained = true;
      }
      return false;
    }
  }

  @Override
  public boolean canHandle(EventMessage<?> event, Segment segment) {
    return true;
  }

  @Override
  public void handle(EventMessage<?> event, Segment segment) {
    StoredEvent stored = StoredEvent.of((DomainEventMessage<?>) event);
    Published published =
        new Published(
            stored.eventId(),
            stored.aggregateId(),
            stored.sequence(),
            stored.recordedAt(),
            stored.agency(),
            stored.recordedBy(),
            stored.correlation(),
            mapper.map(stored));
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(
            broker.topic(mapper.topic()),
            published.aggregateId(),
            CloudEvent.write(published, source));
    message.headers().add("content-type", CloudEvent.MEDIA_TYPE.getBytes());
    UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
    List<Future<RecordMetadata>> pending =
        batch.getOrComputeResource(
            PENDING,
            _ -> {
              List<Future<RecordMetadata>> list = new ArrayList<>();
              batch.onPrepareCommit(_ -> awaitAll(list));
              return list;
            });
    try {
      pending.add(producer().send(message));
    } catch (KafkaException refused) {
      throw failed(refused);
    }
  }

  private void awaitAll(List<Future<RecordMetadata>> pending) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      producer().flush();
      for (Future<RecordMetadata> each : pending) {
        each.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      }
      Boundary.BATCH_PUBLISHED.pass();
    } catch (ExecutionException | TimeoutException | KafkaException notAcknowledged) {
      throw failed(notAcknowledged);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failed(stopped);
    }
  }

  private KafkaException failed(Exception cause) {
    open.set(false);
    close();
    return new KafkaException("The broker did not acknowledge a batch", cause);
  }

  private KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      Map<String, Object> settings = broker.client();
      settings.put(ProducerConfig.ACKS_CONFIG, "all");
      settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
      settings.put(ProducerConfig.LINGER_MS_CONFIG, "20");
      settings.put(ProducerConfig.BATCH_SIZE_CONFIG, "65536");
      settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "10000");
      settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "4000");
      settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "5000");
      producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  @Override
  public void close() {
    KafkaProducer<String, byte[]> old = producer;
    producer = null;
    if (old != null) {
      old.close(Duration.ZERO);
    }
  }
}
