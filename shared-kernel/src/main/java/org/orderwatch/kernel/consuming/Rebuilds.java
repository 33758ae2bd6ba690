package org.orderwatch.kernel.consuming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.orderwatch.kernel.consuming.CopyStore.Copy;
import org.orderwatch.kernel.consuming.CopyStore.Position;
import org.orderwatch.kernel.consuming.Incoming.AggregateKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds projections anew while the live tables stay in use: from the first event into tables
 * beside them, which take their place in one transaction. A rebuild that was cut short goes on at
 * the next start.
 */
public final class Rebuilds {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
  private static final Duration POLL = Duration.ofMillis(300);
  private static final Duration STANDSTILL = Duration.ofSeconds(10);

  private final Map<String, Subscription> subscriptions;
  private final Consumers consumers;
  private final Copies copies;
  private final Function<Subscription, Applier> appliers;
  private final ParkedRetry parkedRetry;
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final CountDownLatch stopped = new CountDownLatch(1);

  Rebuilds(
      List<Subscription> subscriptions,
      Consumers consumers,
      Copies copies,
      Function<Subscription, Applier> appliers,
      ParkedRetry parkedRetry) {
    this.subscriptions =
        subscriptions.stream().collect(Collectors.toMap(Subscription::name, Function.identity()));
    this.consumers = consumers;
    this.copies = copies;
    this.appliers = appliers;
    this.parkedRetry = parkedRetry;
  }

  /**
   * Begins to build a projection anew and returns at once; does nothing if this instance is at it
   * already.
   *
   * @param projection its name
   * @throws IllegalArgumentException if there is no such projection
   */
  public void start(String projection) {
    Subscription known = subscriptions.get(projection);
    if (!(known instanceof Projection)) {
      throw new IllegalArgumentException("No projection is called so");
    }
    if (running.add(projection)) {
      Thread.ofPlatform().daemon().name("rebuild-" + projection).start(() -> run(known));
    }
  }

  /**
   * Which projections this instance is building anew.
   *
   * @return their names
   */
  public Set<String> running() {
    return Set.copyOf(running);
  }

  /** Goes on with what was cut short. */
  void resume(Subscription subscription) {
    if (subscription instanceof Projection && copies.building(subscription).isPresent()) {
      start(subscription.name());
    }
  }

  void stop() {
    stopped.countDown();
  }

  private void run(Subscription subscription) {
    Backoff backoff = new Backoff(stopped);
    boolean done = false;
    try {
      while (!done && stopped.getCount() > 0) {
        try {
          done = attempt(subscription, backoff);
        } catch (RuntimeException | Error failed) {
          LOG.info("Rebuild of {} waits: {}", subscription.name(), Failures.errorClass(failed));
        }
        if (!done && !backoff.failed()) {
          return;
        }
      }
      LOG.info("Rebuild of {} is in place", subscription.name());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } finally {
      running.remove(subscription.name());
    }
  }

  private boolean attempt(Subscription subscription, Backoff backoff) {
    Map<TopicPartition, String> topicIds = consumers.partitions(subscription);
    Copy copy = copies.build(subscription);
    Map<TopicPartition, Position> positions = new HashMap<>(copies.adopt(copy, topicIds));
    Applier applier = appliers.apply(subscription);
    try (KafkaConsumer<String, byte[]> reader = consumers.reader()) {
      reader.assign(positions.keySet());
      positions.forEach((partition, position) -> reader.seek(partition, position.next()));
      while (stopped.getCount() > 0) {
        List<Incoming> batch = read(reader);
        if (!batch.isEmpty()) {
          for (AggregateKey each : applier.apply(copy, batch, positions)) {
            parkedRetry.one(subscription, copy, each);
          }
        }
        backoff.succeeded();
        if (behind(copies.livePositions(subscription), positions) < Consumers.BATCH) {
          copies.swap(subscription, copy, live -> catchUp(live, copy, reader, applier, positions));
          copies.dropOld(subscription);
          return true;
        }
      }
      return false;
    }
  }

  /** Applies the last few events, while the live tables stand still and the transaction is open. */
  private static void catchUp(
      Map<TopicPartition, Position> live,
      Copy copy,
      KafkaConsumer<String, byte[]> reader,
      Applier applier,
      Map<TopicPartition, Position> positions) {
    long deadline = System.nanoTime() + STANDSTILL.toNanos();
    while (behind(live, positions) > 0) {
      if (System.nanoTime() - deadline > 0) {
        throw new StalePositionException("Not as far as the live tables in time");
      }
      List<Incoming> batch = read(reader);
      if (!batch.isEmpty()) {
        applier.applyAll(copy, batch, positions);
      }
    }
  }

  /** By how many events; topics read no more, or made anew since, do not count. */
  private static long behind(
      Map<TopicPartition, Position> live, Map<TopicPartition, Position> built) {
    long sum = 0;
    for (Map.Entry<TopicPartition, Position> each : built.entrySet()) {
      Position there = live.get(each.getKey());
      if (there != null && there.topicId().equals(each.getValue().topicId())) {
        sum += Math.max(0, there.next() - each.getValue().next());
      }
    }
    return sum;
  }

  private static List<Incoming> read(KafkaConsumer<String, byte[]> reader) {
    List<Incoming> batch = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> each : reader.poll(POLL)) {
      batch.add(Incoming.read(each));
    }
    return batch;
  }
}
