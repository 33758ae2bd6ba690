package org.orderwatch.kernel.consuming;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows the operator what is parked, and tries it again. Sees all agencies. */
public final class ParkedEvents {

  private final Map<String, Subscription> subscriptions;
  private final ParkedStore store;
  private final ParkedRetry retry;
  private final Copies copies;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;

  ParkedEvents(
      List<Subscription> subscriptions,
      ParkedStore store,
      ParkedRetry retry,
      Copies copies,
      TransactionTemplate transactions,
      JdbcClient jdbc) {
    this.subscriptions =
        subscriptions.stream().collect(Collectors.toMap(Subscription::name, Function.identity()));
    this.store = store;
    this.retry = retry;
    this.copies = copies;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  /**
   * What is parked, the oldest first.
   *
   * @param limit how many at most
   * @return references and causes, never contents
   */
  public List<Parked> list(int limit) {
    List<Parked> found =
        transactions.execute(
            _ ->
                jdbc.sql(
                        """
                        select c.projection, p.topic, p.partition, p.record_offset, p.agency,
                          p.aggregate_id, p.sequence, p.event_id, p.event_type, p.reason,
                          p.error_class, p.attempts, p.parked_at
                        from parked_event p
                        join projection_copy c on c.id = p.copy and c.state = 'LIVE'
                        order by p.parked_at, p.aggregate_id, p.sequence limit ?
                        """)
                    .param(limit)
                    .query(
                        (row, _) ->
                            new Parked(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getLong(4),
                                agency(row.getObject(5, UUID.class)),
                                row.getString(6),
                                row.getLong(7),
                                row.getString(8),
                                row.getString(9),
                                row.getString(10),
                                row.getString(11),
                                row.getInt(12),
                                row.getTimestamp(13).toInstant()))
                    .list());
    return found == null ? List.of() : found;
  }

  /**
   * How much is parked.
   *
   * @return a number for each consumer that has any
   */
  public Map<String, Long> counts() {
    Map<String, Long> counts = transactions.execute(_ -> store.counts());
    return counts == null ? Map.of() : counts;
  }

  /**
   * Tries everything of a consumer again, each aggregate's events in order, up to the first that
   * fails again.
   *
   * @param subscription the consumer's name
   * @return how many events are applied now
   * @throws IllegalArgumentException if there is no such consumer
   */
  public int retry(String subscription) {
    Subscription known = subscriptions.get(subscription);
    if (known == null) {
      throw new IllegalArgumentException("No consumer is called so");
    }
    return retry.all(known, copies.live(known));
  }

  private static @Nullable AgencyId agency(@Nullable UUID id) {
    return id == null ? null : new AgencyId(id);
  }

  /**
   * A parked event.
   *
   * @param subscription the consumer that waits
   * @param topic where the event lies, with prefix
   * @param partition its partition
   * @param offset its offset there
   * @param agency whose it is, or null if its envelope cannot be read
   * @param aggregateId its aggregate
   * @param sequence its number there, -1 if its envelope cannot be read
   * @param eventId its id, or empty
   * @param type its stable name, or empty
   * @param reason {@code FAILED} itself, {@code BEHIND} one that failed, or {@code GAP}: one before
   *     it has not arrived
   * @param errorClass the class of the cause, or null
   * @param attempts how often it was tried
   * @param parkedAt since when
   */
  public record Parked(
      String subscription,
      String topic,
      int partition,
      long offset,
      @Nullable AgencyId agency,
      String aggregateId,
      long sequence,
      String eventId,
      String type,
      String reason,
      @Nullable String errorClass,
      int attempts,
      Instant parkedAt) {}
}
