package org.orderwatch.kernel.consuming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.orderwatch.kernel.consuming.CopyStore.Copy;
import org.orderwatch.kernel.consuming.CopyStore.Position;
import org.orderwatch.kernel.consuming.CopyStore.State;
import org.orderwatch.kernel.tenancy.TransactionLocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of the copies of consumers' tables; each method is a transaction of its own. */
final class Copies {

  private static final Logger LOG = LoggerFactory.getLogger(Copies.class);
  private static final int DELETE_AT_ONCE = 20_000;

  private final CopyStore store;
  private final Schemas schemas;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;

  Copies(CopyStore store, Schemas schemas, TransactionTemplate transactions, JdbcClient jdbc) {
    this.store = store;
    this.schemas = schemas;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  /**
   * The live copy; made if there is none, and made anew if its tables are not those of the code.
   */
  Copy live(Subscription subscription) {
    String name = Schemas.checked(subscription);
    String hash = Schemas.hash(subscription);
    return inTransaction(
        () -> {
          Optional<Copy> before = store.find(name, State.LIVE);
          if (before.isPresent() && before.get().ddlHash().equals(hash)) {
            return before.get();
          }
          lock(name);
          Optional<Copy> found = store.find(name, State.LIVE);
          if (found.isPresent() && found.get().ddlHash().equals(hash)) {
            return found.get();
          }
          if (found.isPresent()) {
            LOG.warn("The tables of {} have changed: they are built from the beginning", name);
            discard(subscription, State.BUILDING);
            discard(subscription, State.LIVE);
          }
          schemas.create(subscription, State.LIVE);
          return store.create(name, State.LIVE, hash);
        });
  }

  Optional<Copy> building(Subscription subscription) {
    return inTransaction(() -> store.find(subscription.name(), State.BUILDING));
  }

  /** The copy being built; begun if there is none, and begun anew if its tables are outdated. */
  Copy build(Subscription subscription) {
    String hash = Schemas.hash(subscription);
    dropOld(subscription);
    return inTransaction(
        () -> {
          lock(subscription.name());
          Optional<Copy> found = store.find(subscription.name(), State.BUILDING);
          if (found.isPresent() && found.get().ddlHash().equals(hash)) {
            return found.get();
          }
          discard(subscription, State.BUILDING);
          schemas.create(subscription, State.BUILDING);
          return store.create(subscription.name(), State.BUILDING, hash);
        });
  }

  /** Where the live copy stands, without holding it. */
  Map<TopicPartition, Position> livePositions(Subscription subscription) {
    Copy live = live(subscription);
    return inTransaction(() -> store.positions(live.id()));
  }

  /**
   * Puts the copy being built in the place of the live one; one transaction, in which the live one
   * stands still.
   *
   * @param catchUp brings the copy being built as far as the positions it is given, within the
   *     transaction
   */
  void swap(
      Subscription subscription, Copy building, Consumer<Map<TopicPartition, Position>> catchUp) {
    transactions.executeWithoutResult(
        _ -> {
          lock(subscription.name());
          Copy live = store.find(subscription.name(), State.LIVE).orElseThrow();
          // Waits for batches that run, and lets none begin.
          store.setState(live.id(), State.OLD);
          catchUp.accept(store.positions(live.id()));
          store.setState(building.id(), State.LIVE);
          schemas.swap(subscription);
        });
  }

  /** Deletes what was live before the last swap. */
  void dropOld(Subscription subscription) {
    Optional<Copy> old = inTransaction(() -> store.find(subscription.name(), State.OLD));
    if (old.isEmpty()) {
      return;
    }
    transactions.executeWithoutResult(_ -> schemas.drop(subscription, State.OLD));
    boolean more = true;
    while (more) {
      more = inTransaction(() -> store.deleteSome(old.get().id(), DELETE_AT_ONCE));
    }
  }

  /** The positions of a copy after partitions are added and those of other topics reset. */
  Map<TopicPartition, Position> adopt(Copy copy, Map<TopicPartition, String> topicIds) {
    return inTransaction(
        () -> {
          store.adopt(copy.id(), topicIds);
          Map<TopicPartition, Position> positions = new HashMap<>(store.positions(copy.id()));
          positions.keySet().retainAll(topicIds.keySet());
          return positions;
        });
  }

  /** Begins some partitions anew, after the broker has lost what lay there. */
  void rewind(Copy copy, List<TopicPartition> partitions) {
    Map<TopicPartition, Long> zero = new HashMap<>();
    partitions.forEach(each -> zero.put(each, 0L));
    transactions.executeWithoutResult(_ -> store.advance(copy.id(), zero));
  }

  private void discard(Subscription subscription, State state) {
    schemas.drop(subscription, state);
    Optional<Copy> copy = store.find(subscription.name(), state);
    if (copy.isPresent()) {
      boolean more = true;
      while (more) {
        more = store.deleteSome(copy.get().id(), DELETE_AT_ONCE);
      }
    }
  }

  private void lock(String name) {
    TransactionLocks.lockAll(jdbc, List.of("projection/" + name));
  }

  private <T> T inTransaction(Supplier<T> work) {
    T result = transactions.execute(_ -> work.get());
    if (result == null) {
      throw new IllegalStateException("Nothing came out of the transaction");
    }
    return result;
  }
}
