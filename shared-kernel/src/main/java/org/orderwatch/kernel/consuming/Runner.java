package org.orderwatch.kernel.consuming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.consuming.CopyStore.Copy;
import org.orderwatch.kernel.consuming.CopyStore.Position;
import org.orderwatch.kernel.consuming.Incoming.AggregateKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the live copy of one consumer up to date, on a thread of its own. Whatever fails, it begins
 * again from the positions in the database, for ever.
 */
final class Runner implements Runnable, ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Subscription subscription;
  private final Consumers consumers;
  private final Copies copies;
  private final Applier applier;
  private final ParkedRetry parkedRetry;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicLong lag = new AtomicLong();
  private final Map<TopicPartition, Position> positions = new HashMap<>();
  private Map<TopicPartition, String> topicIds = Map.of();
  private @Nullable Copy copy;
  private volatile @Nullable KafkaConsumer<String, byte[]> client;
  private boolean retriedParked;

  Runner(
      Subscription subscription,
      Consumers consumers,
      Copies copies,
      Applier applier,
      ParkedRetry parkedRetry) {
    this.subscription = subscription;
    this.consumers = consumers;
    this.copies = copies;
    this.applier = applier;
    this.parkedRetry = parkedRetry;
  }

  long lag() {
    return lag.get();
  }

  void stop() {
    stopped.countDown();
    KafkaConsumer<String, byte[]> running = client;
    if (running != null) {
      running.wakeup();
    }
  }

  @Override
  public void run() {
    Backoff backoff = new Backoff(stopped);
    String complaint = "";
    try {
      do {
        try {
          session(backoff);
        } catch (WakeupException | InterruptException asked) {
          LOG.debug("{} was asked to stop", subscription.name());
        } catch (StalePositionException moved) {
          LOG.info("{} begins again: {}", subscription.name(), moved.getMessage());
        } catch (RuntimeException | Error failed) {
          String now = Failures.errorClass(failed);
          if (!now.equals(complaint)) {
            LOG.warn("{} waits: {}", subscription.name(), now);
            complaint = now;
          }
          LOG.debug("{} waits", subscription.name(), failed);
        }
      } while (backoff.failed());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void session(Backoff backoff) {
    copy = copies.live(subscription);
    topicIds = consumers.partitions(subscription);
    positions.clear();
    KafkaConsumer<String, byte[]> consumer = consumers.member(subscription);
    client = consumer;
    try {
      if (!retriedParked) {
        parkedRetry.all(subscription, copy);
        retriedParked = true;
      }
      consumer.subscribe(consumers.topicNames(subscription), this);
      long look = System.nanoTime() + LOOK_NANOS;
      while (stopped.getCount() > 0) {
        ConsumerRecords<String, byte[]> records = poll(consumer);
        if (!records.isEmpty()) {
          process(records);
        }
        backoff.succeeded();
        lag.set(lag(consumer));
        if (System.nanoTime() - look > 0) {
          look = System.nanoTime() + LOOK_NANOS;
          check();
        }
      }
    } finally {
      client = null;
      lag.set(0);
      consumer.close(
          CloseOptions.timeout(Duration.ofSeconds(2))
              .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }
  }

  private ConsumerRecords<String, byte[]> poll(KafkaConsumer<String, byte[]> consumer) {
    try {
      return consumer.poll(POLL);
    } catch (InvalidOffsetException gone) {
      LOG.warn("{}: the broker has lost offsets of {}", subscription.name(), gone.partitions());
      if (consumers.same(subscription, topicIds)) {
        copies.rewind(current(), List.copyOf(gone.partitions()));
      }
      throw new StalePositionException("Offsets are gone");
    }
  }

  private void process(ConsumerRecords<String, byte[]> records) {
    List<Incoming> batch = new ArrayList<>(records.count());
    for (ConsumerRecord<String, byte[]> each : records) {
      batch.add(Incoming.read(each));
    }
    Set<AggregateKey> ready = applier.apply(current(), batch, positions);
    for (AggregateKey each : ready) {
      parkedRetry.one(subscription, current(), each);
    }
  }

  /** Another instance may have swapped, somebody may have deleted a topic. */
  private void check() {
    if (copies.live(subscription).id() != current().id()) {
      throw new StalePositionException("The tables were swapped");
    }
    if (!consumers.same(subscription, topicIds)) {
      throw new StalePositionException("A topic was made anew");
    }
  }

  private Copy current() {
    Copy known = copy;
    if (known == null) {
      throw new IllegalStateException("No session");
    }
    return known;
  }

  private static long lag(KafkaConsumer<String, byte[]> consumer) {
    long sum = 0;
    for (TopicPartition each : consumer.assignment()) {
      sum += consumer.currentLag(each).orElse(0);
    }
    return sum;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
    KafkaConsumer<String, byte[]> consumer = client;
    if (consumer == null || assigned.isEmpty()) {
      return;
    }
    Map<TopicPartition, String> wanted = new HashMap<>();
    for (TopicPartition each : assigned) {
      wanted.put(each, topicIds.getOrDefault(each, ""));
    }
    Map<TopicPartition, Position> found = copies.adopt(current(), wanted);
    positions.putAll(found);
    found.forEach((partition, position) -> consumer.seek(partition, position.next()));
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    revoked.forEach(positions::remove);
  }
}
