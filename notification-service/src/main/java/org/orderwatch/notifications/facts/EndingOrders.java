package org.orderwatch.notifications.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.tenancy.Worker;
import org.orderwatch.notifications.reminder.EndingOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the facts that reminders rest on. For tasks of the system, in the worker's transaction. */
@Component
public class EndingOrders {

  private final JdbcClient worker;

  EndingOrders(@Worker JdbcClient worker) {
    this.worker = worker;
  }

  /**
   * Tells whose proceedings wait to be planned.
   *
   * @return agencies, in order of id; none before the projection was built for the first time
   */
  public List<AgencyId> agenciesThatWait() {
    boolean built =
        worker
            .sql("select to_regclass('facts.plan_queue') is not null")
            .query(Boolean.class)
            .single();
    if (!built) {
      return List.of();
    }
    return worker
        .sql("select distinct agency from facts.plan_queue order by agency")
        .query((row, _) -> new AgencyId(row.getObject(1, UUID.class)))
        .list();
  }

  /**
   * Lists what waits to be planned.
   *
   * @param agency whose
   * @param limit how many at most
   * @return ids of proceedings, in order
   */
  public List<UUID> waiting(AgencyId agency, int limit) {
    return waitingAfter(agency, new UUID(0, 0), limit);
  }

  /**
   * Lists what waits to be planned, behind a proceeding.
   *
   * @param agency whose
   * @param after the last proceeding that was seen
   * @param limit how many at most
   * @return ids of proceedings, in order
   */
  public List<UUID> waitingAfter(AgencyId agency, UUID after, int limit) {
    return worker
        .sql(
            """
            select proceeding_id from facts.plan_queue
            where agency = :agency and proceeding_id > :after
            order by proceeding_id limit :limit
            """)
        .param("agency", agency.value())
        .param("after", after)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /**
   * Takes proceedings out of the queue. One whose facts are being changed at this moment stays in
   * it, so that the change is planned after its commit. Read the facts after this, in a statement
   * of its own.
   *
   * @param agency whose
   * @param proceedings ids
   * @return those that were taken
   */
  public List<UUID> take(AgencyId agency, List<UUID> proceedings) {
    return worker
        .sql(
            """
            delete from facts.plan_queue q
            using (
              select agency, proceeding_id from facts.plan_queue
              where agency = :agency and proceeding_id = any (:proceedings)
              order by proceeding_id
              for update skip locked) taken
            where q.agency = taken.agency and q.proceeding_id = taken.proceeding_id
            returning q.proceeding_id
            """)
        .param("agency", agency.value())
        .param("proceedings", proceedings.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /**
   * Reads the orders of proceedings.
   *
   * @param agency whose
   * @param proceedings ids
   * @return their orders, in order of id
   */
  public List<EndingOrder> ofProceedings(AgencyId agency, List<UUID> proceedings) {
    return worker
        .sql(
            """
            select agency, proceeding_id, order_id, granted_on, last_day, zone, learnt_at
            from facts.ending_order
            where agency = :agency and proceeding_id = any (:proceedings)
            order by order_id
            """)
        .param("agency", agency.value())
        .param("proceedings", proceedings.toArray(UUID[]::new))
        .query(EndingOrders::order)
        .list();
  }

  /**
   * Finds who is told about an order: the advocates of the open cases whose client has to do with
   * its proceeding.
   *
   * @param agency whose
   * @param order the order
   * @return users, in order of id; empty where nobody has the case
   */
  public List<UserId> advocatesOf(AgencyId agency, OrderId order) {
    return worker
        .sql(
            """
            select distinct a.user_id
            from facts.ending_order o
            join facts.party p on p.agency = o.agency and p.proceeding_id = o.proceeding_id
            join facts.support_case c on c.agency = p.agency and c.client_id = p.person_id
            join facts.assignment a on a.agency = c.agency and a.case_id = c.case_id
            where o.agency = :agency and o.order_id = :order and c.open
            order by a.user_id
            """)
        .param("agency", agency.value())
        .param("order", order.value())
        .query((row, _) -> new UserId(row.getObject(1, UUID.class)))
        .list();
  }

  /**
   * Finds the correlation id of the request from which the end of an order is known.
   *
   * @param agency whose
   * @param order the order
   * @return the id, or an empty text where none was given
   */
  public String correlationOf(AgencyId agency, OrderId order) {
    return worker
        .sql("select correlation from facts.ending_order where agency = ? and order_id = ?")
        .params(agency.value(), order.value())
        .query(String.class)
        .optional()
        .orElse("");
  }

  private static EndingOrder order(ResultSet row, int number) throws SQLException {
    return new EndingOrder(
        new AgencyId(row.getObject("agency", UUID.class)),
        new ProceedingId(row.getObject("proceeding_id", UUID.class)),
        new OrderId(row.getObject("order_id", UUID.class)),
        row.getObject("granted_on", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        ZoneId.of(row.getString("zone")),
        row.getTimestamp("learnt_at").toInstant());
  }
}
