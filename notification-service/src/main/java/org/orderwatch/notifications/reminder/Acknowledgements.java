package org.orderwatch.notifications.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.orderwatch.kernel.eventstore.Commands;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.notifications.reminder.command.AcknowledgeReminder;
import org.orderwatch.notifications.reminder.event.ReminderAcknowledged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records that a person has seen a reminder, with its rows, in the transaction of the request. */
@Component
public class Acknowledgements {

  private final Commands commands;
  private final JdbcClient app;
  private final Clock clock;

  Acknowledgements(Commands commands, JdbcClient app, Clock clock) {
    this.commands = commands;
    this.app = app;
    this.clock = clock;
  }

  /**
   * Acknowledges. Doing it again changes nothing.
   *
   * @param order the order that the reminder is about
   * @param reminder the reminder
   * @param by who has seen it
   */
  public void acknowledge(OrderId order, ReminderId reminder, UserId by) {
    Object recorded =
        commands.send(new AcknowledgeReminder(order.toString(), reminder, by)).result();
    if (recorded instanceof List<?> events
        && events.stream().anyMatch(ReminderAcknowledged.class::isInstance)) {
      app.sql("update reminder set state = 'ACKNOWLEDGED' where reminder_id = ?")
          .param(reminder.value())
          .update();
      app.sql("update inbox set acknowledged_at = ?, acknowledged_by = ? where reminder_id = ?")
          .params(Timestamp.from(clock.instant()), by.value(), reminder.value())
          .update();
    }
  }
}
