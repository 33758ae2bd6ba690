package org.orderwatch.kernel.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is stored about many aggregates of the present agency with one statement. */
public final class EventStreams {

  private static final String READ =
      """
      select aggregateidentifier, sequencenumber, type, eventidentifier, timestamp, payloadtype,
        payloadrevision, payload, metadata
      from domainevententry
      where aggregateidentifier = any(:ids) and agency = :agency
      order by aggregateidentifier, sequencenumber
      """;

  private final JdbcClient jdbc;
  private final Serializer serializer;
  private final EventUpcaster upcasters;

  EventStreams(JdbcClient jdbc, Serializer serializer, EventUpcaster upcasters) {
    this.jdbc = jdbc;
    this.serializer = serializer;
    this.upcasters = upcasters;
  }

  /**
   * All events of some aggregates, within the transaction that runs.
   *
   * @param aggregateIds the aggregates
   * @return the events of each in order; aggregates that do not exist or belong to another agency
   *     are left out
   */
  public Map<String, List<StoredEvent>> of(Collection<String> aggregateIds) {
    if (aggregateIds.isEmpty()) {
      return Map.of();
    }
    Map<String, List<DomainEventData<?>>> stored = new LinkedHashMap<>();
    jdbc.sql(READ)
        .param("ids", aggregateIds.stream().distinct().toArray(String[]::new))
        .param("agency", AgencyContext.required().value())
        .query(
            row -> {
              stored
                  .computeIfAbsent(row.getString("aggregateidentifier"), _ -> new ArrayList<>())
                  .add(
                      new GenericDomainEventEntry<>(
                          row.getString("type"),
                          row.getString("aggregateidentifier"),
                          row.getLong("sequencenumber"),
                          row.getString("eventidentifier"),
                          row.getString("timestamp"),
                          row.getString("payloadtype"),
                          row.getString("payloadrevision"),
                          row.getBytes("payload"),
                          row.getBytes("metadata")));
            });
    Map<String, List<StoredEvent>> events = new LinkedHashMap<>();
    stored.forEach(
        (id, data) ->
            events.put(
                id,
                EventStreamUtils.upcastAndDeserializeDomainEvents(
                        data.stream(), serializer, upcasters)
                    .asStream()
                    .<StoredEvent>map(StoredEvent::of)
                    .toList()));
    return events;
  }
}
