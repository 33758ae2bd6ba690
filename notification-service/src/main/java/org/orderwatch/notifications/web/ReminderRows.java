package org.orderwatch.notifications.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger as the role of requests: one agency, by index, a page at a time. */
@Component
class ReminderRows {

  private static final String COLUMNS =
      """
      r.reminder_id, r.order_id, r.proceeding_id, r.kind, r.rests_on, r.due_at, r.state,
      r.delivered_at
      """;

  private final JdbcClient app;

  ReminderRows(JdbcClient app) {
    this.app = app;
  }

  /**
   * A reminder as a user sees it.
   *
   * @param reminder its id
   * @param order the order that it is about
   * @param proceeding its proceeding
   * @param kind its kind
   * @param restsOn the last day in force
   * @param dueAt when it goes or went out
   * @param state where it stands
   * @param deliveredAt when it was delivered, or null
   * @param late whether it went out more than an hour after it was due
   * @param acknowledgedAt when somebody acknowledged it, or null
   */
  record ReminderView(
      UUID reminder,
      UUID order,
      UUID proceeding,
      String kind,
      LocalDate restsOn,
      Instant dueAt,
      String state,
      @Nullable Instant deliveredAt,
      boolean late,
      @Nullable Instant acknowledgedAt) {}

  /**
   * A mail of which nobody knows whether it arrived.
   *
   * @param reminder its id
   * @param user to whom it was sent
   * @param state what became of it since
   * @param changedAt when that was recorded
   */
  record UncertainMail(UUID reminder, UUID user, String state, Instant changedAt) {}

  List<ReminderView> inboxOf(UserId user, boolean board, Instant before, int limit) {
    return app.sql(
            "select "
                + COLUMNS
                + """
                , i.acknowledged_at, i.put_at
                from inbox i join reminder r
                  on r.agency = i.agency and r.reminder_id = i.reminder_id
                where (i.user_id = :user or (:board and i.user_id is null))
                  and i.put_at < :before
                order by i.put_at desc, i.reminder_id limit :limit
                """)
        .param("user", user.value())
        .param("board", board)
        .param("before", java.sql.Timestamp.from(before))
        .param("limit", limit)
        .query(ReminderRows::view)
        .list();
  }

  List<ReminderView> ofOrder(OrderId order) {
    return app.sql(
            "select "
                + COLUMNS
                + """
                , null::timestamptz as acknowledged_at
                from reminder r where r.order_id = ? order by r.due_at, r.reminder_id
                """)
        .param(order.value())
        .query(ReminderRows::view)
        .list();
  }

  Optional<OrderId> orderOf(ReminderId reminder, UserId user, boolean board) {
    return app.sql(
            """
            select r.order_id from inbox i join reminder r
              on r.agency = i.agency and r.reminder_id = i.reminder_id
            where i.reminder_id = :reminder
              and (i.user_id = :user or (:board and i.user_id is null))
            """)
        .param("reminder", reminder.value())
        .param("user", user.value())
        .param("board", board)
        .query((row, _) -> new OrderId(row.getObject(1, UUID.class)))
        .optional();
  }

  List<UncertainMail> uncertain(int limit) {
    return app.sql(
            """
            select reminder_id, user_id, state, changed_at from mail_delivery
            where uncertain order by changed_at desc limit ?
            """)
        .param(limit)
        .query(
            (row, _) ->
                new UncertainMail(
                    row.getObject("reminder_id", UUID.class),
                    row.getObject("user_id", UUID.class),
                    row.getString("state"),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  private static ReminderView view(java.sql.ResultSet row, int number)
      throws java.sql.SQLException {
    Instant dueAt = row.getTimestamp("due_at").toInstant();
    java.sql.Timestamp delivered = row.getTimestamp("delivered_at");
    java.sql.Timestamp acknowledged = row.getTimestamp("acknowledged_at");
    Instant deliveredAt = delivered == null ? null : delivered.toInstant();
    return new ReminderView(
        row.getObject("reminder_id", UUID.class),
        row.getObject("order_id", UUID.class),
        row.getObject("proceeding_id", UUID.class),
        row.getString("kind"),
        row.getObject("rests_on", LocalDate.class),
        dueAt,
        row.getString("state"),
        deliveredAt,
        deliveredAt != null && deliveredAt.isAfter(dueAt.plusSeconds(3600)),
        acknowledged == null ? null : acknowledged.toInstant());
  }
}
