package org.orderwatch.cases.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.Id;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read which case: its advocates, the supervisors of the agency, and others let in with a
 * logged reason; never somebody who is barred from it. The rows are written in the transaction of
 * the event, so a bar holds at once. What may not be read is refused exactly like an id that does
 * not exist.
 */
@Service
@Transactional(readOnly = true)
public class CaseAccess {

  /**
   * The condition under which the viewer may read the case in {@code case_file f}. Takes the named
   * parameters of {@link #parameters}.
   */
  public static final String READABLE =
      """
      ((:supervisor or (:advocate and exists (
          select 1 from case_staff s
          where s.case_id = f.case_id and s.user_id = :viewer and (s.assigned or s.let_in))))
        and not exists (
          select 1 from case_staff s
          where s.case_id = f.case_id and s.user_id = :viewer and s.barred))
      """;

  private final JdbcClient jdbc;

  CaseAccess(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The named parameters of {@link #READABLE}.
   *
   * @param viewer who wants to see
   * @return viewer, advocate, supervisor
   */
  public static Map<String, Object> parameters(Viewer viewer) {
    return Map.of(
        "viewer", viewer.user().value(),
        "advocate", viewer.advocate(),
        "supervisor", viewer.supervisor());
  }

  /**
   * Whether a case may be read.
   *
   * @param viewer who wants to see
   * @param caseId any id
   * @return false also where there is no such case
   */
  public boolean mayRead(Viewer viewer, CaseId caseId) {
    return !readable(viewer, Set.of(caseId)).isEmpty();
  }

  /**
   * Refuses unless the case may be read.
   *
   * @param viewer who wants to see
   * @param caseId any id
   * @throws RefusedException NOT_FOUND if there is no such case or it may not be read
   */
  public void require(Viewer viewer, CaseId caseId) {
    if (!mayRead(viewer, caseId)) {
      throw RefusedException.notFound();
    }
  }

  /**
   * Which of these cases may be read, with one query.
   *
   * @param viewer who wants to see
   * @param cases any ids
   * @return those that exist and may be read
   */
  public Set<CaseId> readable(Viewer viewer, Collection<CaseId> cases) {
    if (cases.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql("select f.case_id from case_file f where f.case_id = any(:ids) and " + READABLE)
            .params(parameters(viewer))
            .param("ids", uuids(cases))
            .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
            .list());
  }

  /**
   * Which of these persons are clients of a case that may be read, with one query.
   *
   * @param viewer who wants to see
   * @param persons any ids
   * @return those who are or were clients in a readable case
   */
  public Set<PersonId> readableClients(Viewer viewer, Collection<PersonId> persons) {
    if (persons.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql(
                "select distinct f.client from case_file f where f.client = any(:ids) and "
                    + READABLE)
            .params(parameters(viewer))
            .param("ids", uuids(persons))
            .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
            .list());
  }

  /**
   * Which of these proceedings may be read, with one query: those that belong to a readable case,
   * by an entry which that case may show.
   *
   * @param viewer who wants to see
   * @param proceedings any ids
   * @return those that may be read
   */
  public Set<ProceedingId> readableProceedings(
      Viewer viewer, Collection<ProceedingId> proceedings) {
    if (proceedings.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct p.proceeding
                from timeline.party p
                join case_file f on f.client = p.person
                where p.proceeding = any(:ids) and p.effective and
                """
                    + READABLE
                    + " and "
                    + PairRule.shown("p"))
            .params(parameters(viewer))
            .param("ids", uuids(proceedings))
            .query((row, _) -> new ProceedingId(row.getObject(1, UUID.class)))
            .list());
  }

  /**
   * A case with its client.
   *
   * @param caseId the case
   * @param client its client
   */
  public record ClientCase(CaseId caseId, PersonId client) {}

  /**
   * The readable cases to which proceedings belong, with one query; open cases first.
   *
   * @param viewer who wants to see
   * @param proceedings any ids
   * @return for each that may be read, at least one case
   */
  public Map<ProceedingId, List<ClientCase>> casesOf(
      Viewer viewer, Collection<ProceedingId> proceedings) {
    Map<ProceedingId, List<ClientCase>> found = new HashMap<>();
    if (proceedings.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            select p.proceeding, f.case_id, f.client
            from timeline.party p
            join case_file f on f.client = p.person
            where p.proceeding = any(:ids) and p.effective and
            """
                + READABLE
                + " and "
                + PairRule.shown("p")
                + " group by p.proceeding, f.case_id, f.client, f.closed"
                + " order by f.closed, f.case_id")
        .params(parameters(viewer))
        .param("ids", uuids(proceedings))
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new ProceedingId(row.getObject(1, UUID.class)), _ -> new ArrayList<>())
                  .add(
                      new ClientCase(
                          new CaseId(row.getObject(2, UUID.class)),
                          new PersonId(row.getObject(3, UUID.class))));
            });
    return found;
  }

  /**
   * The readable cases of clients, with one query; open cases first.
   *
   * @param viewer who wants to see
   * @param persons any ids
   * @return for each client of a readable case, her cases
   */
  public Map<PersonId, List<CaseId>> casesOfClients(Viewer viewer, Collection<PersonId> persons) {
    Map<PersonId, List<CaseId>> found = new HashMap<>();
    if (persons.isEmpty()) {
      return found;
    }
    jdbc.sql(
            "select f.client, f.case_id from case_file f where f.client = any(:ids) and "
                + READABLE
                + " order by f.closed, f.opened_on desc, f.case_id")
        .params(parameters(viewer))
        .param("ids", uuids(persons))
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new PersonId(row.getObject(1, UUID.class)), _ -> new ArrayList<>())
                  .add(new CaseId(row.getObject(2, UUID.class)));
            });
    return found;
  }

  /**
   * Refuses unless the proceeding may be read.
   *
   * @param viewer who wants to see
   * @param proceeding any id
   * @throws RefusedException NOT_FOUND if there is no such proceeding or it may not be read
   */
  public void require(Viewer viewer, ProceedingId proceeding) {
    if (readableProceedings(viewer, Set.of(proceeding)).isEmpty()) {
      throw RefusedException.notFound();
    }
  }

  static UUID[] uuids(Collection<? extends Id> ids) {
    return ids.stream().map(Id::value).distinct().toArray(UUID[]::new);
  }
}
