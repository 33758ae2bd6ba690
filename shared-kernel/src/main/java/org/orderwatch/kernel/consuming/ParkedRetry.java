package org.orderwatch.kernel.consuming;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.consuming.CopyStore.Copy;
import org.orderwatch.kernel.consuming.Incoming.AggregateKey;
import org.orderwatch.kernel.consuming.ParkedStore.Reference;
import org.orderwatch.kernel.published.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries parked events again, each aggregate's in order, each in a transaction of its own that holds
 * the position of its partition, so that the consumer cannot park another one behind it meanwhile.
 */
final class ParkedRetry {

  private static final Logger LOG = LoggerFactory.getLogger(ParkedRetry.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Consumers consumers;
  private final CopyStore copies;
  private final ParkedStore parked;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;
  private final Signals signals;

  ParkedRetry(
      Consumers consumers,
      CopyStore copies,
      ParkedStore parked,
      TransactionTemplate transactions,
      JdbcClient jdbc,
      Signals signals) {
    this.consumers = consumers;
    this.copies = copies;
    this.parked = parked;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.signals = signals;
  }

  /** Tries all aggregates of a copy; gives how many events were applied. */
  int all(Subscription subscription, Copy copy) {
    List<AggregateKey> aggregates = transactions.execute(_ -> parked.aggregates(copy.id()));
    if (aggregates == null || aggregates.isEmpty()) {
      return 0;
    }
    int applied = 0;
    try (KafkaConsumer<String, byte[]> reader = consumers.reader()) {
      for (AggregateKey each : aggregates) {
        applied += one(subscription, copy, each, reader);
      }
    }
    return applied;
  }

  /** Tries one aggregate; gives how many events were applied. */
  int one(Subscription subscription, Copy copy, AggregateKey aggregate) {
    try (KafkaConsumer<String, byte[]> reader = consumers.reader()) {
      return one(subscription, copy, aggregate, reader);
    }
  }

  private int one(
      Subscription subscription,
      Copy copy,
      AggregateKey aggregate,
      KafkaConsumer<String, byte[]> reader) {
    int applied = 0;
    while (true) {
      Optional<Reference> first = transactions.execute(_ -> parked.first(copy.id(), aggregate));
      if (first == null || first.isEmpty()) {
        return applied;
      }
      Incoming event = read(reader, first.get());
      Throwable failure = event.problem();
      if (failure == null) {
        try {
          AtomicBoolean more = new AtomicBoolean();
          transactions.executeWithoutResult(
              _ -> more.set(inside(subscription, copy, first.get(), event)));
          if (!more.get()) {
            return applied;
          }
          applied++;
          signals.moved();
        } catch (RuntimeException | Error failed) {
          if (failed instanceof StalePositionException || Failures.mayPass(failed)) {
            throw failed;
          }
          failure = failed;
        }
      }
      if (failure != null) {
        String errorClass = Failures.errorClass(failure);
        LOG.warn("{}: event {} failed again: {}", subscription.name(), event.eventId(), errorClass);
        transactions.executeWithoutResult(
            _ -> parked.failedAgain(copy.id(), first.get(), errorClass));
        return applied;
      }
    }
  }

  private boolean inside(
      Subscription subscription, Copy copy, Reference reference, Incoming incoming) {
    Schemas.use(jdbc, subscription, copy.state());
    if (!copies.hold(copy)) {
      throw new StalePositionException("The copy is no longer " + copy.state());
    }
    copies.lockPositions(copy.id(), List.of(reference.partition()));
    AggregateKey aggregate = incoming.aggregate();
    long last = copies.sequences(copy.id(), List.of(aggregate.id())).getOrDefault(aggregate, -1L);
    if (incoming.sequence() > last + 1) {
      return false;
    }
    if (!parked.delete(copy.id(), reference)) {
      return true;
    }
    @Nullable Published event = incoming.event();
    if (incoming.sequence() == last + 1 && event != null) {
      subscription.apply(List.of(event));
      copies.saveSequences(copy.id(), Map.of(aggregate, incoming.sequence()));
    }
    return true;
  }

  private static Incoming read(KafkaConsumer<String, byte[]> reader, Reference reference) {
    TopicPartition partition = reference.partition();
    reader.assign(List.of(partition));
    reader.seek(partition, reference.offset());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      for (ConsumerRecord<String, byte[]> each : reader.poll(Duration.ofMillis(200))) {
        if (each.offset() == reference.offset()) {
          return Incoming.read(each);
        }
      }
    }
    throw new KafkaException("The broker does not give a parked event");
  }
}
