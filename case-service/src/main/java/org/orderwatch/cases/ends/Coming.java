package org.orderwatch.cases.ends;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.projecting.AgencyDay;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.EndBasis;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.kernel.vocabulary.OrderForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes up for somebody. The rows are found by index for the viewer alone; each page is then
 * checked against who may read the proceedings at this moment, so that a bar holds at once.
 */
@Service
@Transactional(readOnly = true)
public class Coming {

  private static final int MOST = 100;
  private static final int ROUNDS = 5;

  /** One page of ends in order of their days; takes agency's rows by row-level security alone. */
  static final String UPCOMING =
      """
      select e.ends::text as day, o.* from (
        select agency, proceeding, order_id, ends from ends.ending
        where viewer = :viewer and (ends, order_id) > (cast(:day as date), :order)
          and ends <= :until
        order by ends, order_id limit :limit) e
      join lateral (
        select f.* from ends.order_end f
        where f.agency = e.agency and f.proceeding = e.proceeding and f.order_id = e.order_id
        limit 1) o on true
      order by e.ends, e.order_id
      """;

  /** One page of orders that may have ended, in order of their latest ends; until is today. */
  static final String UNCONFIRMED =
      """
      select e.latest::text as day, o.* from (
        select agency, proceeding, order_id, latest from ends.ending
        where viewer = :viewer and ends < latest
          and (latest, order_id) > (cast(:day as date), :order)
          and ends <= :until
        order by latest, order_id limit :limit) e
      join lateral (
        select f.* from ends.order_end f
        where f.agency = e.agency and f.proceeding = e.proceeding and f.order_id = e.order_id
        limit 1) o on true
      order by e.latest, e.order_id
      """;

  private record Row<T>(String day, UUID order, ProceedingId proceeding, T what) {}

  private final JdbcClient jdbc;
  private final CaseAccess access;
  private final AgencyDay day;

  Coming(JdbcClient jdbc, CaseAccess access, AgencyDay day) {
    this.jdbc = jdbc;
    this.access = access;
    this.day = day;
  }

  /**
   * A page of the orders whose last certain day lies between today and a horizon.
   *
   * @param viewer who wants to see
   * @param horizonDays how many days ahead, 0 for today alone
   * @param after where the page begins, as the page before gave it; null for the first
   * @param size at most so many, 1 to 100
   * @return the page, the next to end first
   */
  public EndsPage upcoming(Viewer viewer, int horizonDays, @Nullable String after, int size) {
    LocalDate today = day.today();
    LocalDate until = today.plusDays(Math.clamp(horizonDays, 0, 36_500) + 1L);
    return page(viewer, UPCOMING, today, until, after, size);
  }

  /**
   * A page of the orders that are no longer certain to be in force and may still be.
   *
   * @param viewer who wants to see
   * @param after where the page begins, as the page before gave it; null for the first
   * @param size at most so many, 1 to 100
   * @return the page, the first to be over for certain first
   */
  public EndsPage unconfirmed(Viewer viewer, @Nullable String after, int size) {
    LocalDate today = day.today();
    return page(viewer, UNCONFIRMED, today, today, after, size);
  }

  private EndsPage page(
      Viewer viewer,
      String sql,
      LocalDate today,
      LocalDate until,
      @Nullable String after,
      int size) {
    int limit = Math.clamp(size, 1, MOST);
    DayCursor from =
        after == null ? DayCursor.behind(today) : DayCursor.read(after).atLeastBehind(today);
    List<Row<ComingEnd>> page =
        readable(
            viewer,
            limit + 1,
            from,
            cursor ->
                jdbc.sql(sql)
                    .param("viewer", scope(viewer))
                    .param("day", cursor.day())
                    .param("order", cursor.order())
                    .param("until", until)
                    .param("limit", limit + 1)
                    .query(Coming::end)
                    .list());
    boolean more = page.size() > limit;
    List<Row<ComingEnd>> kept = more ? page.subList(0, limit) : page;
    return new EndsPage(
        kept.stream().map(Row::what).toList(),
        more ? new DayCursor(kept.getLast().day(), kept.getLast().order()).text() : null);
  }

  /**
   * Orders in force that wait for service, those first that end first.
   *
   * @param viewer who wants to see
   * @param size at most so many
   * @return the orders
   */
  public List<Unserved> unserved(Viewer viewer, int size) {
    LocalDate today = day.today();
    return readable(
            viewer,
            size,
            DayCursor.behind(today),
            cursor ->
                jdbc.sql(
                        """
                        select s.until::text as day, s.order_id, s.proceeding, n.restrained,
                          n.failed_attempts, nullif(n.until, 'infinity') as latest
                        from ends.serving s
                        join ends.not_served n
                          using (agency, proceeding, order_id, restrained)
                        where s.viewer = :viewer
                          and (s.until, s.order_id) > (cast(:day as date), :order)
                        order by s.until, s.order_id limit :limit
                        """)
                    .param("viewer", scope(viewer))
                    .param("day", cursor.day())
                    .param("order", cursor.order())
                    .param("limit", Math.clamp(size, 1, MOST))
                    .query(Coming::notServed)
                    .list())
        .stream()
        .map(Row::what)
        .limit(size)
        .toList();
  }

  /**
   * Hearings from today on.
   *
   * @param viewer who wants to see
   * @param days how many days ahead, 0 for today alone
   * @return at most 100, the next first
   */
  public List<ComingHearing> hearings(Viewer viewer, int days) {
    LocalDate today = day.today();
    List<ComingHearing> found =
        jdbc.sql(
                """
                select h.proceeding, h.on_day, h.at_instant, h.zone
                from ends.hearing_day d
                join ends.hearing h using (agency, proceeding, number)
                where d.viewer = :viewer and d.on_day >= :today and d.on_day <= :until
                order by d.on_day, d.proceeding, d.number limit 100
                """)
            .param("viewer", scope(viewer))
            .param("today", today)
            .param("until", today.plusDays(days))
            .query(
                (row, _) ->
                    new ComingHearing(
                        new ProceedingId(row.getObject("proceeding", UUID.class)),
                        new HearingDate(
                            row.getObject("on_day", LocalDate.class),
                            instant(row),
                            row.getString("zone"))))
            .list();
    Set<ProceedingId> mayRead =
        access.readableProceedings(
            viewer, found.stream().map(ComingHearing::proceeding).distinct().toList());
    return found.stream().filter(hearing -> mayRead.contains(hearing.proceeding())).toList();
  }

  /** Reads on until enough rows may be read, or none are left. */
  private <T> List<Row<T>> readable(
      Viewer viewer, int wanted, DayCursor from, Function<DayCursor, List<Row<T>>> read) {
    List<Row<T>> kept = new ArrayList<>();
    DayCursor cursor = from;
    for (int round = 0; round < ROUNDS && kept.size() < wanted; round++) {
      List<Row<T>> rows = read.apply(cursor);
      if (rows.isEmpty()) {
        break;
      }
      Set<ProceedingId> mayRead =
          new HashSet<>(
              access.readableProceedings(
                  viewer, rows.stream().map(Row::proceeding).distinct().toList()));
      rows.stream().filter(row -> mayRead.contains(row.proceeding())).forEach(kept::add);
      cursor = new DayCursor(rows.getLast().day(), rows.getLast().order());
    }
    return kept.size() > wanted ? kept.subList(0, wanted) : kept;
  }

  private static UUID scope(Viewer viewer) {
    return viewer.supervisor() ? ViewerRows.SUPERVISORS : viewer.user().value();
  }

  private static Row<ComingEnd> end(ResultSet row, int number) throws SQLException {
    LocalDate earliest = row.getObject("earliest", LocalDate.class);
    LocalDate latest = day(row.getString("latest"));
    UUID order = row.getObject("order_id", UUID.class);
    ProceedingId proceeding = new ProceedingId(row.getObject("proceeding", UUID.class));
    ComingEnd end =
        new ComingEnd(
            new OrderId(order),
            proceeding,
            OrderForm.valueOf(row.getString("form")),
            row.getObject("granted_on", LocalDate.class),
            earliest,
            day(row.getString("expected")),
            latest,
            EndBasis.valueOf(row.getString("basis")),
            !earliest.equals(latest),
            EndsFacts.restraints(row.getString("restraints")));
    return new Row<>(row.getString("day"), order, proceeding, end);
  }

  private static Row<Unserved> notServed(ResultSet row, int number) throws SQLException {
    UUID order = row.getObject("order_id", UUID.class);
    ProceedingId proceeding = new ProceedingId(row.getObject("proceeding", UUID.class));
    return new Row<>(
        row.getString("day"),
        order,
        proceeding,
        new Unserved(
            new OrderId(order),
            proceeding,
            new PersonId(row.getObject("restrained", UUID.class)),
            row.getInt("failed_attempts"),
            day(row.getString("latest"))));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null || text.equals("infinity") ? null : LocalDate.parse(text);
  }

  private static @Nullable Instant instant(ResultSet row) throws SQLException {
    var at = row.getTimestamp("at_instant");
    return at == null ? null : at.toInstant();
  }

  /** The names of the parameters that a plan needs, for tests that read it. */
  static Map<String, Object> planParameters(Viewer viewer, LocalDate today, LocalDate until) {
    return Map.of(
        "viewer",
        scope(viewer),
        "day",
        DayCursor.behind(today).day(),
        "order",
        DayCursor.behind(today).order(),
        "today",
        today,
        "until",
        until,
        "limit",
        21);
  }
}
