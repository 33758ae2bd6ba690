package org.orderwatch.kernel.consuming;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a request wait until what it has just recorded can be seen. Works as the app role for the
 * agency of the thread; call it outside of transactions.
 */
public final class Applied {

  private static final long LOOK_MILLIS = 40;

  private final Signals signals;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  Applied(Signals signals, JdbcClient jdbc, PlatformTransactionManager manager) {
    this.signals = signals;
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(manager);
    this.transactions.setReadOnly(true);
    this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Waits until one consumer has applied an event.
   *
   * @param subscription the consumer's name
   * @param aggregateId the aggregate
   * @param sequence the event's number in it
   * @param patience how long to wait at most
   * @return whether it is applied; false when the time is over or it is parked
   */
  public boolean await(String subscription, String aggregateId, long sequence, Duration patience) {
    return await(List.of(subscription), aggregateId, sequence, patience);
  }

  /**
   * Waits until several consumers have applied an event.
   *
   * @param subscriptions the consumers' names, each once
   * @param aggregateId the aggregate
   * @param sequence the event's number in it
   * @param patience how long to wait at most, for all together
   * @return whether all have applied it; false when the time is over or it is parked
   */
  public boolean await(
      Collection<String> subscriptions, String aggregateId, long sequence, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (true) {
        long before = signals.count();
        if (applied(subscriptions, aggregateId, sequence) == subscriptions.size()) {
          return true;
        }
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0 || anyParked(subscriptions, List.of(aggregateId))) {
          return false;
        }
        signals.await(before, Math.min(left, LOOK_MILLIS));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Whether something of some aggregates is parked, so that what is shown of them is incomplete.
   *
   * @param subscriptions the names of the consumers on whose rows a page stands
   * @param aggregateIds the aggregates that it shows
   * @return whether an event is parked, for any of them in any of these consumers
   */
  public boolean anyParked(Collection<String> subscriptions, Collection<String> aggregateIds) {
    return Boolean.TRUE.equals(
        transactions.execute(
            _ ->
                jdbc.sql(
                        """
                        select exists (select 1 from parked_event p
                          join projection_copy c on c.id = p.copy and c.state = 'LIVE'
                          where c.projection = any(?::text[]) and p.aggregate_id = any(?::text[]))
                        """)
                    .params(
                        subscriptions.toArray(String[]::new), aggregateIds.toArray(String[]::new))
                    .query(Boolean.class)
                    .single()));
  }

  private long applied(Collection<String> subscriptions, String aggregateId, long sequence) {
    Long count =
        transactions.execute(
            _ ->
                jdbc.sql(
                        """
                        select count(*) from projection_sequence s
                        join projection_copy c on c.id = s.copy and c.state = 'LIVE'
                        where c.projection = any(?::text[]) and s.aggregate_id = ?
                          and s.last_sequence >= ?
                        """)
                    .params(subscriptions.toArray(String[]::new), aggregateId, sequence)
                    .query(Long.class)
                    .single());
    return count == null ? 0 : count;
  }
}
