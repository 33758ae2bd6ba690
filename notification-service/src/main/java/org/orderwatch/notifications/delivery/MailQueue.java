package org.orderwatch.notifications.delivery;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.tenancy.Worker;
import org.orderwatch.notifications.facts.EndingOrders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Queues one mail for each user, with the Message-ID that it keeps however often it is tried. */
@Component
class MailQueue {

  private final MailSettings settings;
  private final EndingOrders endingOrders;
  private final JdbcTemplate worker;
  private final Clock clock;

  MailQueue(
      MailSettings settings, EndingOrders endingOrders, @Worker JdbcTemplate worker, Clock clock) {
    this.settings = settings;
    this.endingOrders = endingOrders;
    this.worker = worker;
    this.clock = clock;
  }

  /** Returns the tasks that send what was queued; none where mail is not configured. */
  List<SchedulableInstance<?>> queue(DueReminder due, List<UserId> to) {
    if (!settings.configured() || to.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    String correlation = endingOrders.correlationOf(due.agency(), due.order());
    worker.batchUpdate(
        """
        insert into mail_delivery
          (agency, reminder_id, user_id, order_id, message_id, correlation, state, changed_at)
        values (?, ?, ?, ?, ?, ?, 'QUEUED', ?)
        on conflict do nothing
        """,
        to.stream()
            .map(
                user ->
                    new Object[] {
                      due.agency().value(),
                      due.reminder().value(),
                      user.value(),
                      due.order().value(),
                      "<" + UUID.randomUUID() + "@localhost>",
                      correlation,
                      Timestamp.from(now)
                    })
            .toList());
    return to.stream()
        .<SchedulableInstance<?>>map(user -> ReminderTasks.mail(due, user, now))
        .toList();
  }
}
