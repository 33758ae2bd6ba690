package org.orderwatch.notifications.delivery;

import java.util.List;
import org.orderwatch.kernel.boundary.Boundary;
import org.orderwatch.kernel.eventstore.Commands;
import org.orderwatch.kernel.eventstore.RecordingContext;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.tenancy.TransactionLocks;
import org.orderwatch.kernel.tenancy.Worker;
import org.orderwatch.notifications.facts.EndingOrders;
import org.orderwatch.notifications.reminder.ReminderLedger;
import org.orderwatch.notifications.reminder.command.PutInInbox;
import org.orderwatch.notifications.reminder.event.ReminderStored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a reminder into the inboxes of those whom it concerns on the day, and queues the mail.
 * Event, inbox row, mail row and its task stand in one transaction.
 */
@Component
class InboxDelivery {

  private final EndingOrders endingOrders;
  private final ReminderLedger ledger;
  private final MailQueue mails;
  private final Commands commands;
  private final TaskQueue tasks;
  private final JdbcClient worker;
  private final TransactionTemplate transaction;

  InboxDelivery(
      EndingOrders endingOrders,
      ReminderLedger ledger,
      MailQueue mails,
      Commands commands,
      TaskQueue tasks,
      @Worker JdbcClient worker,
      @Worker TransactionTemplate transaction) {
    this.endingOrders = endingOrders;
    this.ledger = ledger;
    this.mails = mails;
    this.commands = commands;
    this.tasks = tasks;
    this.worker = worker;
    this.transaction = transaction;
  }

  void deliver(DueReminder due) {
    AgencyContext.run(
        due.agency(),
        () ->
            RecordingContext.SYSTEM.run(
                () -> transaction.executeWithoutResult(_ -> deliverInTransaction(due))));
  }

  @SuppressWarnings("unchecked")
  private void deliverInTransaction(DueReminder due) {
    TransactionLocks.lockAll(worker, List.of(due.lock()));
    List<UserId> to = endingOrders.advocatesOf(due.agency(), due.order());
    Object recorded =
        commands.send(new PutInInbox(due.order().toString(), due.reminder(), to)).result();
    List<ReminderStored> events = recorded == null ? List.of() : (List<ReminderStored>) recorded;
    if (events.isEmpty()) {
      return;
    }
    ledger.write(events);
    tasks.schedule(mails.queue(due, to));
    Boundary.REMINDER_DELIVERED.pass();
  }
}
