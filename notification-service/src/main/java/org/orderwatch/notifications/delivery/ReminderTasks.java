package org.orderwatch.notifications.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.tenancy.Worker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduled tasks: one row for each thing that is due, on the database of this service. */
@Configuration
class ReminderTasks {

  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
  private static final TaskDescriptor<String> DELIVER =
      TaskDescriptor.of("deliver-reminder", String.class);
  private static final TaskDescriptor<String> MAIL = TaskDescriptor.of("mail", String.class);

  static SchedulableInstance<String> deliver(DueReminder reminder, Instant dueAt) {
    return DELIVER
        .instance(reminder.agency() + " " + reminder.reminder())
        .data(reminder.text())
        .scheduledTo(dueAt);
  }

  static SchedulableInstance<String> mail(DueReminder reminder, UserId user, Instant at) {
    return MAIL.instance(reminder.agency() + " " + reminder.reminder() + " " + user)
        .data(reminder.textFor(user))
        .scheduledTo(at);
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  Scheduler scheduler(
      @Worker DataSource worker,
      ObjectProvider<InboxDelivery> inbox,
      ObjectProvider<MailDelivery> mail,
      Clock clock) {
    OneTimeTask<String> deliver =
        Tasks.oneTime(DELIVER)
            .onFailure(retry())
            .onDeadExecutionRevive()
            .execute((task, _) -> inbox.getObject().deliver(DueReminder.of(task.getData())));
    OneTimeTask<String> send =
        Tasks.oneTime(MAIL)
            .onFailure(retry())
            .onDeadExecutionRevive()
            .execute(
                (task, _) ->
                    mail.getObject()
                        .send(DueReminder.of(task.getData()), DueReminder.userOf(task.getData())));
    return Scheduler.create(worker, deliver, send)
        .clock(clock::instant)
        .pollingInterval(Duration.ofSeconds(1))
        .heartbeatInterval(Duration.ofSeconds(5))
        .missedHeartbeatsLimit(4)
        .threads(4)
        .pollUsingLockAndFetch(0.5, 4.0)
        .alwaysPersistTimestampInUTC()
        .build();
  }

  /** Backs off to ten minutes and never gives up: what is due is delivered, however late. */
  private static FailureHandler<String> retry() {
    return (completed, operations) -> {
      int failures = completed.getExecution().consecutiveFailures;
      Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 7));
      operations.reschedule(completed, completed.getTimeDone().plus(pause));
    };
  }
}
