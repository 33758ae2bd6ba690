package org.orderwatch.kernel.consuming;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.consuming.Incoming.AggregateKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of parked events; works in the worker's transaction that runs. */
final class ParkedStore {

  private final JdbcClient jdbc;
  private final CopyStore copies;

  ParkedStore(JdbcClient jdbc, CopyStore copies) {
    this.jdbc = jdbc;
    this.copies = copies;
  }

  /** Why an event is parked. */
  enum Reason {
    /** It failed itself. */
    FAILED,
    /** It comes after one that failed. */
    BEHIND,
    /** One before it has not arrived. */
    GAP
  }

  record Parking(Incoming incoming, Reason reason, @Nullable String errorClass) {}

  record Reference(TopicPartition partition, long offset, AggregateKey aggregate, long sequence) {}

  /** Which of some aggregates must wait because an event of theirs failed. */
  Set<AggregateKey> blocked(long copy, Collection<String> aggregateIds) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct aggregate_id, agency from parked_event
                where copy = ? and aggregate_id = any(?::text[]) and reason <> 'GAP'
                """)
            .params(copy, aggregateIds.toArray(String[]::new))
            .query((row, _) -> CopyStore.key(row.getString(1), row.getObject(2, UUID.class)))
            .list());
  }

  void park(long copy, List<Parking> all) {
    if (all.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into parked_event (copy, topic, partition, record_offset, agency, aggregate_id,
              sequence, event_id, event_type, reason, error_class, attempts, parked_at)
            select ?, p.*, case when p.reason = 'FAILED' then 1 else 0 end, ?
            from unnest(?::text[], ?::int[], ?::bigint[], ?::text[]::uuid[], ?::text[], ?::bigint[],
              ?::text[], ?::text[], ?::text[], ?::text[])
              as p(topic, partition, record_offset, agency, aggregate_id, sequence, event_id,
                event_type, reason, error_class)
            on conflict do nothing
            """)
        .params(
            copy,
            copies.now(),
            all.stream().map(p -> p.incoming().partition().topic()).toArray(String[]::new),
            all.stream().map(p -> p.incoming().partition().partition()).toArray(Integer[]::new),
            all.stream().map(p -> p.incoming().offset()).toArray(Long[]::new),
            all.stream().map(p -> CopyStore.uuid(p.incoming().aggregate())).toArray(String[]::new),
            all.stream().map(p -> p.incoming().aggregateId()).toArray(String[]::new),
            all.stream().map(p -> p.incoming().sequence()).toArray(Long[]::new),
            all.stream().map(p -> p.incoming().eventId()).toArray(String[]::new),
            all.stream().map(p -> p.incoming().type()).toArray(String[]::new),
            all.stream().map(p -> p.reason().name()).toArray(String[]::new),
            all.stream().map(Parking::errorClass).toArray(String[]::new))
        .update();
  }

  /** Forgets gaps that have closed; gives the aggregates whose next event is still parked. */
  Set<AggregateKey> closeGaps(long copy, Map<AggregateKey, Long> last) {
    List<AggregateKey> order = List.copyOf(last.keySet());
    if (order.isEmpty()) {
      return Set.of();
    }
    String[] ids = order.stream().map(AggregateKey::id).toArray(String[]::new);
    String[] agencies = order.stream().map(CopyStore::uuid).toArray(String[]::new);
    Long[] sequences = order.stream().map(last::get).toArray(Long[]::new);
    jdbc.sql(
            """
            delete from parked_event p
            using unnest(?::text[], ?::text[]::uuid[], ?::bigint[]) as a(id, agency, last)
            where p.copy = ? and p.reason = 'GAP' and p.aggregate_id = a.id
              and p.agency = a.agency and p.sequence <= a.last
            """)
        .params(ids, agencies, sequences, copy)
        .update();
    return new HashSet<>(
        jdbc.sql(
                """
                select p.aggregate_id, p.agency from parked_event p
                join unnest(?::text[], ?::text[]::uuid[], ?::bigint[]) as a(id, agency, last)
                  on p.aggregate_id = a.id and p.agency = a.agency and p.sequence = a.last + 1
                where p.copy = ? and p.reason = 'GAP'
                """)
            .params(ids, agencies, sequences, copy)
            .query((row, _) -> CopyStore.key(row.getString(1), row.getObject(2, UUID.class)))
            .list());
  }

  /** The aggregates of a copy that have something parked. */
  List<AggregateKey> aggregates(long copy) {
    return jdbc.sql("select distinct aggregate_id, agency from parked_event where copy = ?")
        .param(copy)
        .query((row, _) -> CopyStore.key(row.getString(1), row.getObject(2, UUID.class)))
        .list();
  }

  Optional<Reference> first(long copy, AggregateKey aggregate) {
    return jdbc.sql(
            """
            select topic, partition, record_offset, sequence from parked_event
            where copy = ? and aggregate_id = ? and agency is not distinct from ?::uuid
            order by sequence, record_offset limit 1
            """)
        .params(java.util.Arrays.asList(copy, aggregate.id(), CopyStore.uuid(aggregate)))
        .query(
            (row, _) ->
                new Reference(
                    new TopicPartition(row.getString(1), row.getInt(2)),
                    row.getLong(3),
                    aggregate,
                    row.getLong(4)))
        .optional();
  }

  boolean delete(long copy, Reference reference) {
    return jdbc.sql(
                """
                delete from parked_event
                where copy = ? and topic = ? and partition = ? and record_offset = ?
                """)
            .params(
                copy,
                reference.partition().topic(),
                reference.partition().partition(),
                reference.offset())
            .update()
        > 0;
  }

  void failedAgain(long copy, Reference reference, String errorClass) {
    jdbc.sql(
            """
            update parked_event set reason = 'FAILED', error_class = ?, attempts = attempts + 1
            where copy = ? and topic = ? and partition = ? and record_offset = ?
            """)
        .params(
            errorClass,
            copy,
            reference.partition().topic(),
            reference.partition().partition(),
            reference.offset())
        .update();
  }

  Map<String, Long> counts() {
    Map<String, Long> counts = new HashMap<>();
    jdbc.sql(
            """
            select c.projection, count(*) from parked_event p
            join projection_copy c on c.id = p.copy and c.state = 'LIVE' group by c.projection
            """)
        .query(
            row -> {
              counts.put(row.getString(1), row.getLong(2));
            });
    return counts;
  }
}
