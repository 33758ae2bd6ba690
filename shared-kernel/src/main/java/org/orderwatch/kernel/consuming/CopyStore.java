package org.orderwatch.kernel.consuming;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.consuming.Incoming.AggregateKey;
import org.orderwatch.kernel.ids.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows that say how far each copy of a consumer's tables is. Every method is one statement for
 * the whole batch and works in the worker's transaction that runs.
 */
final class CopyStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  CopyStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  enum State {
    LIVE,
    BUILDING,
    OLD
  }

  record Copy(long id, State state, String ddlHash) {}

  record Position(String topicId, long next) {}

  record Sequence(AggregateKey aggregate, long last) {}

  Optional<Copy> find(String name, State state) {
    return jdbc.sql(
            "select id, state, ddl_hash from projection_copy where projection = ? and state = ?")
        .params(name, state.name())
        .query(
            (row, _) -> new Copy(row.getLong(1), State.valueOf(row.getString(2)), row.getString(3)))
        .optional();
  }

  Copy create(String name, State state, String ddlHash) {
    long id =
        jdbc.sql(
                """
                insert into projection_copy (projection, state, ddl_hash, started_at)
                values (?, ?, ?, ?) returning id
                """)
            .params(name, state.name(), ddlHash, now())
            .query(Long.class)
            .single();
    return new Copy(id, state, ddlHash);
  }

  void setState(long copy, State state) {
    jdbc.sql("update projection_copy set state = ? where id = ?")
        .params(state.name(), copy)
        .update();
  }

  /** Deletes a copy's rows; at most so many sequences at once, so that no transaction is long. */
  boolean deleteSome(long copy, int sequences) {
    int deleted =
        jdbc.sql(
                """
                delete from projection_sequence where ctid = any(array(
                  select ctid from projection_sequence where copy = ? limit ?))
                """)
            .params(copy, sequences)
            .update();
    if (deleted < sequences) {
      jdbc.sql("delete from projection_copy where id = ?").param(copy).update();
      return false;
    }
    return true;
  }

  /** Holds the copy in its state until the transaction ends; false if it is no longer in it. */
  boolean hold(Copy copy) {
    return jdbc.sql("select state = ? from projection_copy where id = ? for share")
        .params(copy.state().name(), copy.id())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  Map<TopicPartition, Position> positions(long copy) {
    Map<TopicPartition, Position> found = new HashMap<>();
    jdbc.sql(
            """
            select topic, partition, topic_id, next_offset from projection_position
            where copy = ? order by topic, partition
            """)
        .param(copy)
        .query(
            row -> {
              readPosition(row, found);
            });
    return found;
  }

  Map<TopicPartition, Position> lockPositions(long copy, Collection<TopicPartition> partitions) {
    Map<TopicPartition, Position> found = new HashMap<>();
    jdbc.sql(
            """
            select p.topic, p.partition, p.topic_id, p.next_offset
            from projection_position p
            join unnest(?::text[], ?::int[]) as wanted(topic, partition)
              on p.topic = wanted.topic and p.partition = wanted.partition
            where p.copy = ? order by p.topic, p.partition for update of p
            """)
        .params(
            partitions.stream().map(TopicPartition::topic).toArray(String[]::new),
            partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new),
            copy)
        .query(
            row -> {
              readPosition(row, found);
            });
    return found;
  }

  private static void readPosition(java.sql.ResultSet row, Map<TopicPartition, Position> found)
      throws java.sql.SQLException {
    found.put(
        new TopicPartition(row.getString(1), row.getInt(2)),
        new Position(row.getString(3), row.getLong(4)));
  }

  /** Adds partitions that are new and begins anew where the topic is another one. */
  void adopt(long copy, Map<TopicPartition, String> topicIds) {
    List<TopicPartition> order = List.copyOf(topicIds.keySet());
    jdbc.sql(
            """
            insert into projection_position (copy, topic, partition, topic_id, next_offset)
            select ?, topic, partition, topic_id, 0
            from unnest(?::text[], ?::int[], ?::text[]) as new(topic, partition, topic_id)
            order by topic, partition
            on conflict (copy, topic, partition)
            do update set topic_id = excluded.topic_id, next_offset = 0
            where projection_position.topic_id <> excluded.topic_id
            """)
        .params(
            copy,
            order.stream().map(TopicPartition::topic).toArray(String[]::new),
            order.stream().map(TopicPartition::partition).toArray(Integer[]::new),
            order.stream().map(topicIds::get).toArray(String[]::new))
        .update();
  }

  void advance(long copy, Map<TopicPartition, Long> next) {
    List<TopicPartition> order = List.copyOf(next.keySet());
    jdbc.sql(
            """
            update projection_position p set next_offset = n.next_offset
            from unnest(?::text[], ?::int[], ?::bigint[]) as n(topic, partition, next_offset)
            where p.copy = ? and p.topic = n.topic and p.partition = n.partition
            """)
        .params(
            order.stream().map(TopicPartition::topic).toArray(String[]::new),
            order.stream().map(TopicPartition::partition).toArray(Integer[]::new),
            order.stream().map(next::get).toArray(Long[]::new),
            copy)
        .update();
  }

  Map<AggregateKey, Long> sequences(long copy, Collection<String> aggregateIds) {
    Map<AggregateKey, Long> found = new HashMap<>();
    jdbc.sql(
            """
            select aggregate_id, agency, last_sequence from projection_sequence
            where copy = ? and aggregate_id = any(?::text[])
            """)
        .params(copy, aggregateIds.toArray(String[]::new))
        .query(
            row -> {
              found.put(key(row.getString(1), row.getObject(2, UUID.class)), row.getLong(3));
            });
    return found;
  }

  void saveSequences(long copy, Map<AggregateKey, Long> last) {
    List<AggregateKey> order = List.copyOf(last.keySet());
    if (order.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into projection_sequence (copy, aggregate_id, agency, last_sequence)
            select ?, id, agency, last
            from unnest(?::text[], ?::text[]::uuid[], ?::bigint[]) as new(id, agency, last)
            on conflict (copy, aggregate_id, agency)
            do update set last_sequence = excluded.last_sequence
            """)
        .params(
            copy,
            order.stream().map(AggregateKey::id).toArray(String[]::new),
            order.stream().map(CopyStore::uuid).toArray(String[]::new),
            order.stream().map(last::get).toArray(Long[]::new))
        .update();
  }

  static @Nullable String uuid(AggregateKey key) {
    return key.agency() == null ? null : key.agency().toString();
  }

  static AggregateKey key(String id, @Nullable UUID agency) {
    return new AggregateKey(id, agency == null ? null : new AgencyId(agency));
  }

  OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
