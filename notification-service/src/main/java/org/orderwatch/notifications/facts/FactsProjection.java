package org.orderwatch.notifications.facts;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.consuming.Projection;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.published.CaseAssigned;
import org.orderwatch.kernel.published.CaseClosed;
import org.orderwatch.kernel.published.CaseOpened;
import org.orderwatch.kernel.published.CaseReopened;
import org.orderwatch.kernel.published.CaseUnassigned;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.tenancy.Worker;
import org.orderwatch.kernel.time.Zones;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.EndBasis;
import org.orderwatch.kernel.vocabulary.OrderAssessment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps what reminders rest on, and queues the proceedings whose reminders must be planned anew.
 */
@Component
class FactsProjection implements Projection {

  private final JdbcTemplate worker;

  FactsProjection(@Worker JdbcTemplate worker) {
    this.worker = worker;
  }

  @Override
  public String name() {
    return "facts";
  }

  @Override
  public List<String> topics() {
    return List.of("orders", "cases");
  }

  @Override
  public void apply(List<Published> batch) {
    // Every assessment of a batch counts, not the last alone: the first that told an end says when
    // it was learnt.
    Map<String, Object[]> parties = new LinkedHashMap<>();
    Set<List<UUID>> queued = new LinkedHashSet<>();
    List<Round> rounds = new ArrayList<>();
    for (Published event : batch) {
      switch (event.data()) {
        case DeadlinesAssessed assessed -> {
          assess(event, assessed, rounds, parties);
          queued.add(List.of(event.agency().value(), UUID.fromString(event.aggregateId())));
        }
        case CaseOpened opened ->
            worker.update(
                """
                insert into support_case (agency, case_id, client_id, open) values (?, ?, ?, true)
                on conflict (agency, case_id) do update set open = true
                """,
                event.agency().value(),
                opened.caseId().value(),
                opened.client().value());
        case CaseClosed closed -> open(event, closed.caseId().value(), false);
        case CaseReopened reopened -> open(event, reopened.caseId().value(), true);
        case CaseAssigned assigned ->
            worker.update(
                "insert into assignment values (?, ?, ?) on conflict do nothing",
                event.agency().value(),
                assigned.caseId().value(),
                assigned.advocate().value());
        case CaseUnassigned unassigned ->
            worker.update(
                "delete from assignment where agency = ? and case_id = ? and user_id = ?",
                event.agency().value(),
                unassigned.caseId().value(),
                unassigned.advocate().value());
        default -> {
          // Nothing that a reminder rests on.
        }
      }
    }
    rounds.forEach(this::write);
    worker.batchUpdate(
        "insert into party values (?, ?, ?) on conflict do nothing", List.copyOf(parties.values()));
    // An update, so that the row is locked until commit and the planner leaves it alone until then.
    worker.batchUpdate(
        """
        insert into plan_queue values (?, ?)
        on conflict (agency, proceeding_id) do update set agency = excluded.agency
        """,
        queued.stream().map(List::toArray).toList());
  }

  private void open(Published event, UUID caseId, boolean open) {
    worker.update(
        "update support_case set open = ? where agency = ? and case_id = ?",
        open,
        event.agency().value(),
        caseId);
  }

  /** Rows that one statement can write: each order at most once. */
  private static final class Round {
    private final Map<List<Object>, Object[]> rows = new LinkedHashMap<>();

    boolean put(Object[] row) {
      return rows.putIfAbsent(List.of(row[0], row[1]), row) == null;
    }
  }

  private static void assess(
      Published event,
      DeadlinesAssessed assessed,
      List<Round> rounds,
      Map<String, Object[]> parties) {
    String zone = zone(assessed.court());
    for (OrderAssessment order : assessed.orders()) {
      Object[] row = {
        event.agency().value(),
        order.order().value(),
        UUID.fromString(event.aggregateId()),
        order.grantedOn(),
        statedLastDay(order),
        zone,
        Timestamp.from(event.recordedAt()),
        event.correlation() == null ? "" : event.correlation()
      };
      if (rounds.stream().noneMatch(round -> round.put(row))) {
        Round next = new Round();
        next.put(row);
        rounds.add(next);
      }
      order
          .terms()
          .restraints()
          .forEach(
              restraint -> {
                party(event, restraint.restrained(), parties);
                restraint.protects().forEach(person -> party(event, person, parties));
              });
    }
    assessed
        .petitions()
        .forEach(
            petition -> {
              party(event, petition.petitioner(), parties);
              petition.respondents().forEach(person -> party(event, person, parties));
            });
  }

  private static void party(Published event, PersonId person, Map<String, Object[]> parties) {
    parties.put(
        event.agency() + event.aggregateId() + person,
        new Object[] {
          event.agency().value(), UUID.fromString(event.aggregateId()), person.value()
        });
  }

  private static @Nullable LocalDate statedLastDay(OrderAssessment order) {
    LocalDate earliest = order.end().earliest();
    return order.endedBy() != null || order.end().basis() != EndBasis.STATED || earliest == null
        ? null
        : earliest.minusDays(1);
  }

  private static String zone(@Nullable Court court) {
    return court == null
        ? Zones.UNKNOWN.getId()
        : Zones.of(court.jurisdiction(), court.zone()).getId();
  }

  private void write(Round round) {
    worker.batchUpdate(
        """
        insert into ending_order
          (agency, order_id, proceeding_id, granted_on, last_day, zone, learnt_at, correlation)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (agency, order_id) do update set
          proceeding_id = excluded.proceeding_id,
          granted_on = excluded.granted_on,
          zone = excluded.zone,
          learnt_at = case
            when ending_order.last_day is distinct from excluded.last_day then excluded.learnt_at
            else ending_order.learnt_at end,
          correlation = case
            when ending_order.last_day is distinct from excluded.last_day then excluded.correlation
            else ending_order.correlation end,
          last_day = excluded.last_day
        """,
        List.copyOf(round.rows.values()));
  }
}
