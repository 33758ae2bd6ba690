package org.orderwatch.kernel.consuming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.boundary.Boundary;
import org.orderwatch.kernel.consuming.CopyStore.Copy;
import org.orderwatch.kernel.consuming.CopyStore.Position;
import org.orderwatch.kernel.consuming.Incoming.AggregateKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies a batch to one copy of a consumer's tables, all or nothing. */
final class BatchTransaction {

  private final Subscription subscription;
  private final CopyStore copies;
  private final ParkedStore parked;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;

  BatchTransaction(
      Subscription subscription,
      CopyStore copies,
      ParkedStore parked,
      TransactionTemplate transactions,
      JdbcClient jdbc) {
    this.subscription = subscription;
    this.copies = copies;
    this.parked = parked;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  /**
   * Applies.
   *
   * @param copy which tables
   * @param batch not empty, in the order of each partition
   * @param from where the batch was read from
   * @param failure why its only event has failed, to park it; null to apply
   * @return the aggregates of which the next event is parked and can be applied now
   * @throws StalePositionException if the rows do not stand where the batch was read from
   */
  Set<AggregateKey> run(
      Copy copy,
      List<Incoming> batch,
      Map<TopicPartition, Position> from,
      @Nullable Throwable failure) {
    Set<AggregateKey> ready = new HashSet<>();
    transactions.executeWithoutResult(_ -> ready.addAll(inside(copy, batch, from, failure)));
    Boundary.BATCH_COMMITTED.pass();
    return ready;
  }

  private Set<AggregateKey> inside(
      Copy copy,
      List<Incoming> batch,
      Map<TopicPartition, Position> from,
      @Nullable Throwable failure) {
    Schemas.use(jdbc, subscription, copy.state());
    if (!copies.hold(copy)) {
      throw new StalePositionException("The copy is no longer " + copy.state());
    }
    Map<TopicPartition, Long> next = new HashMap<>();
    Set<String> aggregateIds = new HashSet<>();
    for (Incoming each : batch) {
      next.put(each.partition(), each.offset() + 1);
      aggregateIds.add(each.aggregateId());
    }
    Map<TopicPartition, Position> locked = copies.lockPositions(copy.id(), next.keySet());
    for (TopicPartition partition : next.keySet()) {
      Position expected = from.get(partition);
      if (expected == null || !expected.equals(locked.get(partition))) {
        throw new StalePositionException("Position of " + partition + " was moved");
      }
    }
    Plan plan =
        Plan.of(
            batch,
            copies.sequences(copy.id(), aggregateIds),
            parked.blocked(copy.id(), aggregateIds),
            failure);
    if (!plan.apply().isEmpty()) {
      subscription.apply(plan.apply());
    }
    copies.saveSequences(copy.id(), plan.last());
    parked.park(copy.id(), plan.park());
    copies.advance(copy.id(), next);
    Set<AggregateKey> ready = parked.closeGaps(copy.id(), plan.last());
    Boundary.BATCH_PROJECTED.pass();
    return ready;
  }
}
