package org.orderwatch.cases.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what cases may show of the proceedings of their clients, for any number of cases with two
 * queries. Works in the request's transaction; does not ask who may read the cases.
 */
@Component
class CaseHistory {

  private final JdbcClient jdbc;

  CaseHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A case and its client. */
  record Subject(CaseId caseId, PersonId client) {}

  /** The proceedings that each case shows, by case. */
  Map<CaseId, List<ProceedingInCase>> read(Collection<Subject> cases) {
    if (cases.isEmpty()) {
      return Map.of();
    }
    Map<CaseId, PersonId> clients = new HashMap<>();
    cases.forEach(each -> clients.put(each.caseId(), each.client()));
    UUID[] ids = clients.keySet().stream().map(CaseId::value).toArray(UUID[]::new);
    Map<CaseId, Map<ProceedingId, Raw>> raw = new LinkedHashMap<>();
    jdbc.sql(
            """
            with mine as (
              select distinct f.case_id, f.client, p.proceeding
              from case_file f
              join timeline.party p on p.person = f.client
              where f.case_id = any(?))
            select m.case_id, m.proceeding, e.sequence, e.recorded_at, e.recorded_by, e.event,
              exists (
                select 1 from timeline.party o join case_file c on c.client = o.person
                where o.proceeding = m.proceeding and o.person <> m.client) as pair
            from mine m
            join timeline.entry e on e.proceeding = m.proceeding
            order by m.case_id, m.proceeding, e.sequence
            """)
        .param(ids)
        .query(
            row -> {
              ProceedingId proceeding = new ProceedingId(row.getObject(2, UUID.class));
              boolean pair = row.getBoolean(7);
              raw.computeIfAbsent(
                      new CaseId(row.getObject(1, UUID.class)), _ -> new LinkedHashMap<>())
                  .computeIfAbsent(proceeding, _ -> new Raw(pair, new ArrayList<>()))
                  .entries()
                  .add(
                      FactJson.fact(
                          proceeding,
                          row.getLong(3),
                          row.getTimestamp(4),
                          row.getObject(5, UUID.class),
                          row.getString(6)));
            });
    Map<ProceedingId, DeadlinesAssessed> assessed = assessed(raw.values());
    Map<CaseId, List<ProceedingInCase>> shown = new LinkedHashMap<>();
    raw.forEach(
        (caseId, proceedings) -> {
          PersonId client = clients.get(caseId);
          if (client == null) {
            return;
          }
          List<ProceedingInCase> list = new ArrayList<>();
          proceedings.forEach(
              (proceeding, each) -> {
                var one =
                    ProceedingInCase.of(
                        caseId, client, proceeding, each.entries(), assessed, each.pair());
                if (one.chapter().involves(client)) {
                  list.add(one);
                }
              });
          shown.put(caseId, list);
        });
    return shown;
  }

  private record Raw(boolean pair, List<RecordedFact> entries) {}

  private Map<ProceedingId, DeadlinesAssessed> assessed(
      Collection<Map<ProceedingId, Raw>> proceedings) {
    UUID[] ids =
        proceedings.stream()
            .flatMap(each -> each.keySet().stream())
            .map(ProceedingId::value)
            .distinct()
            .toArray(UUID[]::new);
    Map<ProceedingId, DeadlinesAssessed> found = new HashMap<>();
    if (ids.length > 0) {
      jdbc.sql("select proceeding, assessed from timeline.standing where proceeding = any(?)")
          .param(ids)
          .query(
              row -> {
                if (FactJson.read(row.getString(2)) instanceof DeadlinesAssessed last) {
                  found.put(new ProceedingId(row.getObject(1, UUID.class)), last);
                }
              });
    }
    return found;
  }
}
