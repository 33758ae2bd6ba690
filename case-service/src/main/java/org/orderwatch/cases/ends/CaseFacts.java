package org.orderwatch.cases.ends;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderwatch.cases.projecting.Columns;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.CaseAccessBarLifted;
import org.orderwatch.kernel.published.CaseAccessBarred;
import org.orderwatch.kernel.published.CaseAccessGranted;
import org.orderwatch.kernel.published.CaseAssigned;
import org.orderwatch.kernel.published.CaseOpened;
import org.orderwatch.kernel.published.CaseUnassigned;
import org.orderwatch.kernel.published.ProceedingLinkedToCase;
import org.orderwatch.kernel.published.Published;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of who works on which case, and which proceedings a case has. */
final class CaseFacts {

  private record Colleague(AgencyCase in, UserId user) {}

  private final JdbcClient jdbc;

  CaseFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes what events say of cases, and returns the cases whose viewers may have changed. */
  Set<AgencyCase> save(List<Published> events) {
    Set<AgencyCase> touched = new HashSet<>();
    Columns clients = new Columns("agency uuid", "case_id uuid", "client uuid");
    Columns linked = new Columns("agency uuid", "case_id uuid", "proceeding uuid");
    Map<String, Map<Colleague, Boolean>> staff = new HashMap<>();
    for (Published event : events) {
      AgencyId agency = event.agency();
      switch (event.data()) {
        case CaseOpened e -> {
          clients.add(agency, e.caseId(), e.client());
          touched.add(new AgencyCase(agency, e.caseId()));
        }
        case ProceedingLinkedToCase e -> {
          linked.add(agency, e.caseId(), e.proceeding());
          touched.add(new AgencyCase(agency, e.caseId()));
        }
        case CaseAssigned e ->
            set(staff, touched, "assigned", agency, e.caseId(), e.advocate(), true);
        case CaseUnassigned e ->
            set(staff, touched, "assigned", agency, e.caseId(), e.advocate(), false);
        case CaseAccessGranted e ->
            set(staff, touched, "let_in", agency, e.caseId(), e.user(), true);
        case CaseAccessBarred e ->
            set(staff, touched, "barred", agency, e.caseId(), e.user(), true);
        case CaseAccessBarLifted e ->
            set(staff, touched, "barred", agency, e.caseId(), e.user(), false);
        default -> {
          // Nothing else changes who sees a case.
        }
      }
    }
    insert("case_client", clients);
    insert("case_proceeding", linked);
    staff.forEach(this::saveStaff);
    return touched;
  }

  private static void set(
      Map<String, Map<Colleague, Boolean>> staff,
      Set<AgencyCase> touched,
      String column,
      AgencyId agency,
      CaseId caseId,
      UserId user,
      boolean value) {
    AgencyCase in = new AgencyCase(agency, caseId);
    touched.add(in);
    staff.computeIfAbsent(column, none -> new HashMap<>()).put(new Colleague(in, user), value);
  }

  private void saveStaff(String column, Map<Colleague, Boolean> latest) {
    Columns rows = new Columns("agency uuid", "case_id uuid", "user_id uuid", column + " boolean");
    latest.forEach(
        (colleague, value) ->
            rows.add(colleague.in().agency(), colleague.in().caseId(), colleague.user(), value));
    rows.bind(
            jdbc.sql(
                "insert into case_staff (%1$s) select %1$s from %2$s on conflict"
                        .formatted(rows.names(), rows.given())
                    + " (agency, case_id, user_id) do update set %1$s = excluded.%1$s"
                        .formatted(column)))
        .update();
  }

  /** The names of the locks of the clients of cases. */
  Set<String> locks(Collection<AgencyCase> cases) {
    Set<String> locks = new HashSet<>();
    if (cases.isEmpty()) {
      return locks;
    }
    Columns given = columns(cases);
    given
        .bind(
            jdbc.sql(
                "select agency, client from case_client join "
                    + given.given()
                    + " using (agency, case_id)"))
        .query(
            row -> {
              locks.add(EndsFacts.personLock(row.getString(1), row.getString(2)));
            });
    return locks;
  }

  /** The proceedings of the clients of cases, and those linked to the cases. */
  Set<AgencyProceeding> proceedings(Collection<AgencyCase> cases) {
    Set<AgencyProceeding> found = new HashSet<>();
    if (cases.isEmpty()) {
      return found;
    }
    Columns given = columns(cases);
    given
        .bind(
            jdbc.sql(
                """
                select c.agency, p.proceeding from case_client c
                join %1$s using (agency, case_id)
                join proceeding_person p on p.agency = c.agency and p.person = c.client
                union
                select agency, proceeding from case_proceeding
                join %1$s using (agency, case_id)
                """
                    .formatted(given.given())))
        .query(
            row -> {
              found.add(AgencyProceeding.of(AgencyId.of(row.getString(1)), row.getString(2)));
            });
    return found;
  }

  private static Columns columns(Collection<AgencyCase> cases) {
    Columns given = new Columns("agency uuid", "case_id uuid");
    cases.forEach(each -> given.add(each.agency(), each.caseId()));
    return given;
  }

  private void insert(String table, Columns rows) {
    if (!rows.isEmpty()) {
      rows.bind(
              jdbc.sql(
                  "insert into %s (%s) select %s from %s on conflict do nothing"
                      .formatted(table, rows.names(), rows.names(), rows.given())))
          .update();
    }
  }
}
