package org.orderwatch.kernel.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.tenancy.AgencyContext;

/**
 * Makes storage engines on our table. An aggregate is read and written together with its agency, so
 * that also the worker role, which no policy holds to one agency, cannot mix two up.
 */
public final class EngineFactory {

  private static final String APPEND =
      """
      insert into domainevententry (agency, eventidentifier, aggregateidentifier, sequencenumber,
        type, timestamp, payloadtype, payloadrevision, payload, metadata)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String READ =
      """
      select eventidentifier, timestamp, payloadtype, payloadrevision, payload, metadata, type,
        aggregateidentifier, sequencenumber
      from domainevententry
      where aggregateidentifier = ? and sequencenumber >= ? and sequencenumber < ? and agency = ?
      order by sequencenumber
      """;

  private static final String LAST =
      """
      select max(sequencenumber) from domainevententry
      where aggregateidentifier = ? and agency = ?
      """;

  private EngineFactory() {}

  /**
   * Makes an engine.
   *
   * @param connections gives the connection of the transaction that runs
   * @param transactions begins transactions for reads outside of one
   * @param serializer writes events under their stable names
   * @param upcasters brings old revisions up to date
   * @return the engine
   */
  public static JdbcEventStorageEngine engine(
      ConnectionProvider connections,
      TransactionManager transactions,
      Serializer serializer,
      EventUpcaster upcasters) {
    return JdbcEventStorageEngine.builder()
        .connectionProvider(connections)
        .transactionManager(transactions)
        .eventSerializer(serializer)
        .snapshotSerializer(serializer)
        .upcasterChain(upcasters)
        .persistenceExceptionResolver(new SQLStateResolver())
        .dataType(byte[].class)
        .batchSize(500)
        .appendEvents(
            (connection, _, _, events, eventSerializer, _) ->
                append(connection, events, eventSerializer))
        .readEventDataForAggregate(
            (connection, _, aggregateId, first, size) -> {
              PreparedStatement read = connection.prepareStatement(READ);
              read.setString(1, aggregateId);
              read.setLong(2, first);
              read.setLong(3, first + size);
              setAgency(read, 4);
              return read;
            })
        .lastSequenceNumberFor(
            (connection, _, aggregateId) -> {
              PreparedStatement last = connection.prepareStatement(LAST);
              last.setString(1, aggregateId);
              setAgency(last, 2);
              return last;
            })
        .build();
  }

  private static PreparedStatement append(
      Connection connection, List<? extends EventMessage<?>> events, Serializer serializer)
      throws SQLException {
    PreparedStatement insert = connection.prepareStatement(APPEND);
    for (EventMessage<?> each : events) {
      DomainEventMessage<?> event = (DomainEventMessage<?>) each;
      SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
      SerializedObject<byte[]> metaData = event.serializeMetaData(serializer, byte[].class);
      insert.setObject(
          1, UUID.fromString(String.valueOf(event.getMetaData().get(Metadata.AGENCY))));
      insert.setString(2, event.getIdentifier());
      insert.setString(3, event.getAggregateIdentifier());
      insert.setLong(4, event.getSequenceNumber());
      insert.setString(5, event.getType());
      insert.setString(6, timestamp(event.getTimestamp()));
      insert.setString(7, payload.getType().getName());
      insert.setString(8, payload.getType().getRevision());
      insert.setBytes(9, payload.getData());
      insert.setBytes(10, metaData.getData());
      insert.addBatch();
    }
    return insert;
  }

  private static String timestamp(Instant instant) {
    return DateTimeUtils.formatInstant(instant);
  }

  private static void setAgency(PreparedStatement statement, int index) throws SQLException {
    @Nullable UUID agency = AgencyContext.current().map(id -> id.value()).orElse(null);
    if (agency == null) {
      statement.setNull(index, Types.OTHER, "uuid");
    } else {
      statement.setObject(index, agency);
    }
  }
}
