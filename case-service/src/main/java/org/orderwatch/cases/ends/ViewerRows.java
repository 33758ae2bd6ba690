package org.orderwatch.cases.ends;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.orderwatch.cases.projecting.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes, for proceedings, one row for each thing that comes up and each viewer. */
final class ViewerRows {

  /** Stands for all supervisors of an agency. */
  static final UUID SUPERVISORS = new UUID(0, 0);

  private static final String VIEWERS =
      """
      with viewers as (
        select given.agency, given.proceeding, cast('00000000-0000-0000-0000-000000000000' as uuid)
          as viewer
        from %1$s
        union
        select s.agency, cases.proceeding, s.user_id
        from (
          select p.agency, p.proceeding, c.case_id
          from %1$s
          join proceeding_person p using (agency, proceeding)
          join case_client c on c.agency = p.agency and c.client = p.person
          union
          select l.agency, l.proceeding, l.case_id
          from %1$s
          join case_proceeding l using (agency, proceeding)
        ) cases
        join case_staff s on s.agency = cases.agency and s.case_id = cases.case_id
        where (s.assigned or s.let_in) and not s.barred
      )
      """;

  private final JdbcClient jdbc;

  ViewerRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Replaces the rows of proceedings. */
  void save(Collection<AgencyProceeding> proceedings) {
    if (proceedings.isEmpty()) {
      return;
    }
    Columns given = new Columns("agency uuid", "proceeding uuid");
    proceedings.forEach(each -> given.add(each.agency(), each.proceeding()));
    for (String table : List.of("ending", "serving", "hearing_day")) {
      given
          .bind(
              jdbc.sql(
                  "delete from "
                      + table
                      + " t using "
                      + given.given()
                      + " where (t.agency, t.proceeding) = (given.agency, given.proceeding)"))
          .update();
    }
    String viewers = VIEWERS.formatted(given.given());
    given
        .bind(
            jdbc.sql(
                viewers
                    + """
                    insert into ending (agency, viewer, ends, order_id, latest, proceeding)
                    select o.agency, v.viewer, o.earliest, o.order_id, o.latest, o.proceeding
                    from viewers v join order_end o using (agency, proceeding)
                    """))
        .update();
    given
        .bind(
            jdbc.sql(
                viewers
                    + """
                    insert into serving (agency, viewer, until, order_id, restrained, proceeding)
                    select o.agency, v.viewer, o.until, o.order_id, o.restrained, o.proceeding
                    from viewers v join not_served o using (agency, proceeding)
                    """))
        .update();
    given
        .bind(
            jdbc.sql(
                viewers
                    + """
                    insert into hearing_day (agency, viewer, on_day, proceeding, number)
                    select h.agency, v.viewer, h.on_day, h.proceeding, h.number
                    from viewers v join hearing h using (agency, proceeding)
                    """))
        .update();
  }
}
