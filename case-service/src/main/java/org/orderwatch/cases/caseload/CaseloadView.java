package org.orderwatch.cases.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.flag.FlagVisibility;
import org.orderwatch.cases.person.PersonShown;
import org.orderwatch.cases.person.Persons;
import org.orderwatch.cases.supportcase.CaseFile;
import org.orderwatch.cases.timeline.CaseStatus;
import org.orderwatch.cases.timeline.CaseStatuses;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases that a viewer may read, page by page. SQL narrows them by the days stored, a day wide
 * on either side for the zones of the courts; the exact answer is then computed for the few that
 * are left, in the same way as on the page of the case.
 */
@Service
public class CaseloadView {

  private static final int CHUNK = 100;
  private static final int MOST_CHUNKS = 20;

  private static final String CASES =
      """
      select f.case_id, f.client, f.closed, f.opened_on, f.sequence from case_file f
      where %s
        and (:closed::boolean is null or f.closed = :closed::boolean)
        and (:assigned_to::uuid is null or exists (
          select 1 from case_staff a
          where a.case_id = f.case_id and a.user_id = :assigned_to::uuid and a.assigned))
        and (:from_day::date is null
          or (f.opened_on, f.case_id) < (:from_day::date, :from_case::uuid))
        and ((not :restrained and not :unserved and :ends::date is null)
          or exists (
            select 1 from timeline.party p
            join timeline.party o on o.proceeding = p.proceeding and o.person <> p.person
            join case_file c on c.client = o.person
            where p.person = f.client)
          or ((not :restrained or exists (
                select 1 from timeline.side s
                where s.restrained = f.client
                  and s.until_day > :early::date and s.from_day <= :late::date))
            and (not :unserved or exists (
                select 1 from timeline.side s
                where s.protects = f.client and not s.served
                  and s.until_day > :early::date and s.from_day <= :late::date))
            and (:ends::date is null or exists (
                select 1 from timeline.side s
                where s.restrained = f.client
                  and s.until_day > :early::date and s.from_day <= :late::date
                  and s.ends_until <= :ends::date)
              or exists (
                select 1 from timeline.side s
                where s.protects = f.client
                  and s.until_day > :early::date and s.from_day <= :late::date
                  and least(s.ends_from, s.ends_until) <= :ends::date))))
        and (:hearing::date is null or exists (
          select 1 from timeline.party p
          join timeline.hearing h on h.proceeding = p.proceeding
          where p.person = f.client and h.on_day between :early::date and :hearing::date))
        and (not :flagged or exists (
          select 1 from opposition.flag_person w
          join opposition.flag t on t.flag = w.flag
          where w.person = f.client and t.review_state in ('NEW', 'UNDER_REVIEW') and %s))
      order by f.opened_on desc, f.case_id desc
      limit %d
      """
          .formatted(CaseAccess.READABLE, FlagVisibility.VISIBLE, CHUNK);

  private final JdbcClient jdbc;
  private final CaseStatuses statuses;
  private final Persons persons;
  private final AgencyDays days;

  CaseloadView(JdbcClient jdbc, CaseStatuses statuses, Persons persons, AgencyDays days) {
    this.jdbc = jdbc;
    this.statuses = statuses;
    this.persons = persons;
    this.days = days;
  }

  /**
   * Reads a page.
   *
   * @param viewer who reads; only her cases are listed
   * @param filter which of them
   * @param from what the page before gave as next, or null for the first
   * @param limit at most so many, 1 to 100
   * @return the page
   */
  @Transactional(readOnly = true)
  public CaseloadPage read(Viewer viewer, CaseloadFilter filter, @Nullable String from, int limit) {
    int most = Math.clamp(limit, 1, 100);
    LocalDate today = days.today();
    Place place = Place.read(from);
    List<CaseFile> found = new ArrayList<>();
    Map<CaseId, CaseStatus> status = new HashMap<>();
    boolean end = false;
    for (int i = 0; i < MOST_CHUNKS && !end && found.size() <= most; i++) {
      List<CaseFile> chunk = chunk(viewer, filter, place, today);
      Map<CaseId, CaseStatus> read = statuses.of(chunk, days.zone(), null);
      for (CaseFile each : chunk) {
        CaseStatus one = read.getOrDefault(each.caseId(), CaseStatus.NOTHING);
        if (fits(filter, one, today)) {
          found.add(each);
          status.put(each.caseId(), one);
        }
        place = new Place(each.openedOn(), each.caseId());
      }
      end = chunk.size() < CHUNK;
    }
    boolean more = found.size() > most;
    List<CaseFile> shown = more ? found.subList(0, most) : found;
    String next = null;
    if (more) {
      CaseFile last = shown.getLast();
      next = new Place(last.openedOn(), last.caseId()).text();
    } else if (!end && place != null) {
      next = place.text();
    }
    return new CaseloadPage(rows(shown, status), next);
  }

  private List<CaseloadRow> rows(List<CaseFile> cases, Map<CaseId, CaseStatus> status) {
    Map<PersonId, PersonShown> clients =
        persons.find(cases.stream().map(CaseFile::client).toList());
    Map<CaseId, Set<UserId>> advocates = advocates(cases);
    return cases.stream()
        .map(
            each ->
                new CaseloadRow(
                    each.caseId(),
                    clients.get(each.client()),
                    each.client(),
                    each.closed(),
                    each.openedOn(),
                    advocates.getOrDefault(each.caseId(), Set.of()),
                    status.getOrDefault(each.caseId(), CaseStatus.NOTHING)))
        .toList();
  }

  private static boolean fits(CaseloadFilter filter, CaseStatus status, LocalDate today) {
    Integer endsWithin = filter.endsWithin();
    Integer hearingWithin = filter.hearingWithin();
    LocalDate nearest = status.nearestEnd();
    return (!filter.restrained() || !status.restrainedBy().isEmpty())
        && (!filter.unserved() || status.unserved() > 0)
        && (endsWithin == null || (nearest != null && !nearest.isAfter(today.plusDays(endsWithin))))
        && (hearingWithin == null
            || status.hearings().stream()
                .anyMatch(each -> !each.date().on().isAfter(today.plusDays(hearingWithin))));
  }

  private List<CaseFile> chunk(
      Viewer viewer, CaseloadFilter filter, @Nullable Place from, LocalDate today) {
    UserId advocate = filter.advocate();
    return jdbc.sql(CASES)
        .params(CaseAccess.parameters(viewer))
        .param("closed", filter.closed())
        .param("assigned_to", advocate == null ? null : advocate.value())
        .param("from_day", from == null ? null : from.openedOn())
        .param("from_case", from == null ? null : from.caseId().value())
        .param("restrained", filter.restrained())
        .param("unserved", filter.unserved())
        .param("early", today.minusDays(1))
        .param("late", today.plusDays(1))
        .param("ends", within(today, filter.endsWithin()))
        .param("flagged", filter.flagged())
        .param("hearing", within(today, filter.hearingWithin()))
        .query(
            (row, _) ->
                new CaseFile(
                    new CaseId(row.getObject(1, UUID.class)),
                    new PersonId(row.getObject(2, UUID.class)),
                    row.getBoolean(3),
                    row.getObject(4, LocalDate.class),
                    row.getLong(5)))
        .list();
  }

  private static @Nullable LocalDate within(LocalDate today, @Nullable Integer days) {
    return days == null ? null : today.plusDays(days + 1L);
  }

  private Map<CaseId, Set<UserId>> advocates(List<CaseFile> cases) {
    Map<CaseId, Set<UserId>> found = new HashMap<>();
    UUID[] ids = cases.stream().map(each -> each.caseId().value()).toArray(UUID[]::new);
    jdbc.sql("select case_id, user_id from case_staff where case_id = any(?) and assigned")
        .param(ids)
        .query(
            row -> {
              found
                  .computeIfAbsent(new CaseId(row.getObject(1, UUID.class)), _ -> new HashSet<>())
                  .add(new UserId(row.getObject(2, UUID.class)));
            });
    return found;
  }
}
