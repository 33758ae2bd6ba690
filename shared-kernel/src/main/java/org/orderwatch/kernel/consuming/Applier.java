package org.orderwatch.kernel.consuming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.consuming.CopyStore.Copy;
import org.orderwatch.kernel.consuming.CopyStore.Position;
import org.orderwatch.kernel.consuming.Incoming.AggregateKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies what was read: as one batch; if that fails, each event in a transaction of its own; what
 * then fails for a cause that will not pass is parked. Throws only what may pass, and stale
 * positions; what is done by then stays done.
 */
final class Applier {

  private static final Logger LOG = LoggerFactory.getLogger(Applier.class);

  private final String name;
  private final BatchTransaction transaction;
  private final Signals signals;

  Applier(String name, BatchTransaction transaction, Signals signals) {
    this.name = name;
    this.transaction = transaction;
    this.signals = signals;
  }

  /**
   * Applies.
   *
   * @param copy which tables
   * @param batch in the order of each partition
   * @param positions where each partition stands; moved on as transactions commit
   * @return the aggregates of which the next event is parked and can be applied now
   */
  Set<AggregateKey> apply(
      Copy copy, List<Incoming> batch, Map<TopicPartition, Position> positions) {
    try {
      return commit(copy, batch, positions, null);
    } catch (StalePositionException moved) {
      throw moved;
    } catch (RuntimeException | Error failed) {
      if (batch.size() > 1 && (!Failures.mayPass(failed) || Failures.tookTooLong(failed))) {
        LOG.info("{}: a batch failed ({}), now one by one", name, Failures.errorClass(failed));
        return oneByOne(copy, batch, positions);
      }
      if (batch.size() > 1 || Failures.mayPass(failed)) {
        throw failed;
      }
      return park(copy, batch, positions, failed);
    }
  }

  /** Applies a batch within a transaction that runs already; what fails must undo that. */
  void applyAll(Copy copy, List<Incoming> batch, Map<TopicPartition, Position> positions) {
    commit(copy, batch, positions, null);
  }

  private Set<AggregateKey> oneByOne(
      Copy copy, List<Incoming> batch, Map<TopicPartition, Position> positions) {
    Set<AggregateKey> ready = new HashSet<>();
    for (Incoming each : batch) {
      ready.addAll(apply(copy, List.of(each), positions));
    }
    return ready;
  }

  private Set<AggregateKey> park(
      Copy copy,
      List<Incoming> single,
      Map<TopicPartition, Position> positions,
      Throwable failure) {
    Incoming event = single.getFirst();
    LOG.warn(
        "{}: parked event {} of aggregate {} at {}/{}: {}",
        name,
        event.eventId(),
        event.aggregateId(),
        event.partition(),
        event.offset(),
        Failures.errorClass(failure));
    return commit(copy, single, positions, failure);
  }

  private Set<AggregateKey> commit(
      Copy copy,
      List<Incoming> batch,
      Map<TopicPartition, Position> positions,
      @Nullable Throwable failure) {
    Map<TopicPartition, Position> from = new HashMap<>();
    for (Incoming each : batch) {
      Position position = positions.get(each.partition());
      if (position != null) {
        from.put(each.partition(), position);
      }
    }
    Set<AggregateKey> ready = transaction.run(copy, batch, from, failure);
    for (Incoming each : batch) {
      positions.computeIfPresent(
          each.partition(), (_, old) -> new Position(old.topicId(), each.offset() + 1));
    }
    signals.moved();
    return ready;
  }
}
