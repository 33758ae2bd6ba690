package org.orderwatch.cases.timeline;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.tenancy.Worker;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.kernel.vocabulary.OrderAssessment;
import org.orderwatch.kernel.vocabulary.ServiceStatus;
import org.orderwatch.kernel.vocabulary.SideSpan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the tables of the timeline, a batch with a few statements; unqualified names. */
@Component
class TimelineTables {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  TimelineTables(@Worker JdbcTemplate jdbc, @Worker JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  void addEntries(List<Published> entries) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Published each : entries) {
      OrderEvent event = (OrderEvent) each.data();
      Entry entry = TimelineProjection.entry(event);
      UserId by = each.recordedBy();
      rows.add(
          new @Nullable Object[] {
            each.agency().value(),
            UUID.fromString(each.aggregateId()),
            each.sequence(),
            entry.source().name(),
            entry.reportedIn() == null ? null : entry.reportedIn().value(),
            Timestamp.from(each.recordedAt()),
            by == null ? null : by.value(),
            FactJson.write(event)
          });
    }
    jdbc.batchUpdate(
        """
        insert into entry
          (agency, proceeding, sequence, source, reported_in, recorded_at, recorded_by, event)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  void replaceAssessments(Map<ProceedingKey, DeadlinesAssessed> assessed) {
    if (assessed.isEmpty()) {
      return;
    }
    List<@Nullable Object[]> standings = new ArrayList<>();
    List<@Nullable Object[]> sides = new ArrayList<>();
    List<@Nullable Object[]> hearings = new ArrayList<>();
    assessed.forEach(
        (key, last) -> {
          UUID agency = key.agency().value();
          UUID proceeding = key.proceeding().value();
          standings.add(new @Nullable Object[] {agency, proceeding, FactJson.write(last)});
          last.orders().forEach(order -> addSides(agency, proceeding, order, sides));
          for (HearingDate each : last.hearings()) {
            hearings.add(new @Nullable Object[] {agency, proceeding, Date.valueOf(each.on())});
          }
        });
    delete("side", assessed.keySet());
    delete("hearing", assessed.keySet());
    jdbc.batchUpdate(
        """
        insert into standing (agency, proceeding, assessed) values (?, ?, ?)
        on conflict (agency, proceeding) do update set assessed = excluded.assessed
        """,
        standings);
    jdbc.batchUpdate(
        """
        insert into side (agency, proceeding, order_id, restrained, protects, from_day, until_day,
          ends_from, ends_until, served)
        values (?, ?, ?, ?, ?, ?, coalesce(?::date, 'infinity'), ?, ?, ?)
        """,
        sides);
    jdbc.batchUpdate("insert into hearing (agency, proceeding, on_day) values (?, ?, ?)", hearings);
  }

  private static void addSides(
      UUID agency, UUID proceeding, OrderAssessment order, List<@Nullable Object[]> rows) {
    for (SideSpan side : order.sides()) {
      boolean served =
          order.service().stream()
              .filter(each -> each.restrained().equals(side.restrained()))
              .map(ServiceStatus::servedOn)
              .anyMatch(day -> day != null);
      rows.add(
          new @Nullable Object[] {
            agency,
            proceeding,
            order.order().value(),
            side.restrained().value(),
            side.protects().value(),
            Date.valueOf(side.from()),
            date(side.until()),
            date(order.end().earliest()),
            date(order.end().latest()),
            served
          });
    }
  }

  /** Computes whom the entries of some proceedings name, from all entries of each. */
  void replaceParties(
      Collection<ProceedingKey> keys, Function<List<RecordedFact>, List<PartyRow>> parties) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    read(keys)
        .forEach(
            (key, entries) -> {
              for (PartyRow each : parties.apply(entries)) {
                var reportedIn = each.by().entry().reportedIn();
                rows.add(
                    new @Nullable Object[] {
                      key.agency().value(),
                      each.person().value(),
                      key.proceeding().value(),
                      each.by().sequence(),
                      each.source().name(),
                      reportedIn == null ? null : reportedIn.value(),
                      each.effective()
                    });
              }
            });
    delete("party", keys);
    jdbc.batchUpdate(
        """
        insert into party
          (agency, person, proceeding, sequence, source, reported_in, effective)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  private Map<ProceedingKey, List<RecordedFact>> read(Collection<ProceedingKey> keys) {
    Map<ProceedingKey, List<RecordedFact>> found = new LinkedHashMap<>();
    client
        .sql(
            """
            select e.agency, e.proceeding, e.sequence, e.recorded_at, e.recorded_by, e.event
            from unnest(?::uuid[], ?::uuid[]) as k(agency, proceeding)
            join entry e on e.agency = k.agency and e.proceeding = k.proceeding
            order by e.agency, e.proceeding, e.sequence
            """)
        .params(agencies(keys), proceedings(keys))
        .query(
            row -> {
              ProceedingId proceeding = new ProceedingId(row.getObject(2, UUID.class));
              var key = new ProceedingKey(new AgencyId(row.getObject(1, UUID.class)), proceeding);
              found
                  .computeIfAbsent(key, _ -> new ArrayList<>())
                  .add(
                      FactJson.fact(
                          proceeding,
                          row.getLong(3),
                          row.getTimestamp(4),
                          row.getObject(5, UUID.class),
                          row.getString(6)));
            });
    return found;
  }

  private void delete(String table, Collection<ProceedingKey> keys) {
    client
        .sql(
            "delete from "
                + table
                + " t using unnest(?::uuid[], ?::uuid[]) as k(agency, proceeding)"
                + " where t.agency = k.agency and t.proceeding = k.proceeding")
        .params(agencies(keys), proceedings(keys))
        .update();
  }

  private static UUID[] agencies(Collection<ProceedingKey> keys) {
    return keys.stream().map(key -> key.agency().value()).toArray(UUID[]::new);
  }

  private static UUID[] proceedings(Collection<ProceedingKey> keys) {
    return keys.stream().map(key -> key.proceeding().value()).toArray(UUID[]::new);
  }

  private static @Nullable Date date(@Nullable LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
