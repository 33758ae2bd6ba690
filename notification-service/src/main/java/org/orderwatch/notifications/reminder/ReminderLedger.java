package org.orderwatch.notifications.reminder;

import static org.orderwatch.notifications.reminder.ReminderState.ALREADY_PAST;
import static org.orderwatch.notifications.reminder.ReminderState.SCHEDULED;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.tenancy.Worker;
import org.orderwatch.notifications.reminder.event.ReminderAcknowledged;
import org.orderwatch.notifications.reminder.event.ReminderAlreadyPast;
import org.orderwatch.notifications.reminder.event.ReminderCancelled;
import org.orderwatch.notifications.reminder.event.ReminderMailFailed;
import org.orderwatch.notifications.reminder.event.ReminderMailUncertain;
import org.orderwatch.notifications.reminder.event.ReminderMailed;
import org.orderwatch.notifications.reminder.event.ReminderPutInInbox;
import org.orderwatch.notifications.reminder.event.ReminderScheduled;
import org.orderwatch.notifications.reminder.event.ReminderStored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes where each reminder stands, in the transaction of the events that say so. The rows cannot
 * differ from the events, and an inbox has its row in the moment in which the delivery is recorded.
 */
@Component
public class ReminderLedger {

  private final JdbcTemplate worker;
  private final Clock clock;

  ReminderLedger(@Worker JdbcTemplate worker, Clock clock) {
    this.worker = worker;
    this.clock = clock;
  }

  /**
   * Writes what a task of the system recorded. Runs in the worker's transaction.
   *
   * @param events what was recorded, in order
   */
  public void write(List<ReminderStored> events) {
    List<Object[]> made = new ArrayList<>();
    for (ReminderStored event : events) {
      switch (event) {
        case ReminderScheduled e -> made.add(row(e));
        case ReminderAlreadyPast e -> made.add(row(e));
        case ReminderPutInInbox e -> putInInbox(e);
        case ReminderCancelled e -> cancel(e);
        case ReminderAcknowledged _ ->
            throw new IllegalStateException("Only a person acknowledges; see Acknowledgements");
        case ReminderMailed _, ReminderMailUncertain _, ReminderMailFailed _ -> {
          // The row of the mail itself says so; the reminder lies in the inbox all the same.
        }
      }
    }
    worker.batchUpdate(
        """
        insert into reminder
          (agency, reminder_id, order_id, proceeding_id, kind, rests_on, due_at, state)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (agency, reminder_id)
        do update set state = excluded.state, due_at = excluded.due_at, delivered_at = null
        """,
        made);
  }

  private void putInInbox(ReminderPutInInbox event) {
    worker.update(
        """
        insert into inbox (agency, reminder_id, user_id, put_at) values (?, ?, ?, ?)
        on conflict do nothing
        """,
        agency(),
        event.reminder().value(),
        user(event.to()),
        now());
    worker.update(
        "update reminder set state = ?, delivered_at = ? where agency = ? and reminder_id = ?",
        ReminderState.DELIVERED.name(),
        now(),
        agency(),
        event.reminder().value());
  }

  private void cancel(ReminderCancelled event) {
    worker.update(
        "update reminder set state = ? where agency = ? and reminder_id = ?",
        ReminderState.CANCELLED.name(),
        agency(),
        event.reminder().value());
  }

  private Object[] row(ReminderScheduled e) {
    return row(e.reminder(), e.order(), e.proceeding(), e.kind(), e.on(), e.dueAt(), SCHEDULED);
  }

  private Object[] row(ReminderAlreadyPast e) {
    return row(
        e.reminder(), e.order(), e.proceeding(), e.kind(), e.on(), clock.instant(), ALREADY_PAST);
  }

  private static Object[] row(
      ReminderId reminder,
      OrderId order,
      ProceedingId proceeding,
      ReminderKind kind,
      LocalDate on,
      Instant dueAt,
      ReminderState state) {
    return new Object[] {
      agency(),
      reminder.value(),
      order.value(),
      proceeding.value(),
      kind.name(),
      on,
      Timestamp.from(dueAt),
      state.name()
    };
  }

  private static Object agency() {
    return AgencyContext.required().value();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static @Nullable Object user(@Nullable UserId user) {
    return user == null ? null : user.value();
  }
}
