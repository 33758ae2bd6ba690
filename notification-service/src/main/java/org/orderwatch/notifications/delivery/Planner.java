package org.orderwatch.notifications.delivery;

import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.orderwatch.kernel.eventstore.Commands;
import org.orderwatch.kernel.eventstore.RecordingContext;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.tenancy.TransactionLocks;
import org.orderwatch.kernel.tenancy.Worker;
import org.orderwatch.notifications.facts.EndingOrders;
import org.orderwatch.notifications.reminder.EndingOrder;
import org.orderwatch.notifications.reminder.ReminderLedger;
import org.orderwatch.notifications.reminder.ReminderPlan;
import org.orderwatch.notifications.reminder.command.PlanReminders;
import org.orderwatch.notifications.reminder.event.ReminderScheduled;
import org.orderwatch.notifications.reminder.event.ReminderStored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans the reminders of proceedings whose facts changed. Facts, plan, events, rows and tasks of
 * one batch stand in one transaction; planning again what was planned changes nothing.
 */
@Component
class Planner {

  private static final Logger LOG = LoggerFactory.getLogger(Planner.class);
  private static final int BATCH = 200;

  private final EndingOrders endingOrders;
  private final ReminderPlan plan;
  private final ReminderLedger ledger;
  private final Commands commands;
  private final TaskQueue tasks;
  private final JdbcClient worker;
  private final TransactionTemplate transaction;

  Planner(
      EndingOrders endingOrders,
      ReminderPlan plan,
      ReminderLedger ledger,
      Commands commands,
      TaskQueue tasks,
      @Worker JdbcClient worker,
      @Worker TransactionTemplate transaction) {
    this.endingOrders = endingOrders;
    this.plan = plan;
    this.ledger = ledger;
    this.commands = commands;
    this.tasks = tasks;
    this.worker = worker;
    this.transaction = transaction;
  }

  /** Plans until nothing waits that can be planned. */
  void planAll() {
    for (AgencyId agency : endingOrders.agenciesThatWait()) {
      AgencyContext.run(agency, () -> RecordingContext.SYSTEM.run(() -> planAll(agency)));
    }
  }

  private void planAll(AgencyId agency) {
    List<UUID> waiting = endingOrders.waiting(agency, BATCH);
    while (!waiting.isEmpty()) {
      try {
        plan(waiting);
      } catch (RuntimeException failed) {
        LOG.warn("A batch of reminders could not be planned; trying them one by one", failed);
        waiting.forEach(this::planAlone);
      }
      waiting = endingOrders.waitingAfter(agency, waiting.getLast(), BATCH);
    }
  }

  private void planAlone(UUID proceeding) {
    try {
      plan(List.of(proceeding));
    } catch (RuntimeException failed) {
      LOG.error(
          "The reminders of proceeding {} could not be planned; it stays queued",
          proceeding,
          failed);
    }
  }

  private void plan(List<UUID> waiting) {
    transaction.executeWithoutResult(
        _ -> {
          List<UUID> proceedings = endingOrders.take(AgencyContext.required(), waiting);
          List<SchedulableInstance<?>> due = new ArrayList<>();
          List<ReminderStored> all = new ArrayList<>();
          List<EndingOrder> orders =
              endingOrders.ofProceedings(AgencyContext.required(), proceedings);
          TransactionLocks.lockAll(
              worker, orders.stream().map(o -> DueReminder.lock(o.agency(), o.order())).toList());
          for (EndingOrder order : orders) {
            List<ReminderStored> recorded = record(order);
            all.addAll(recorded);
            recorded.forEach(event -> schedule(order, event, due));
          }
          ledger.write(all);
          tasks.schedule(due);
        });
  }

  @SuppressWarnings("unchecked")
  private List<ReminderStored> record(EndingOrder order) {
    Object recorded =
        commands
            .send(
                new PlanReminders(
                    order.order().toString(), order.order(), order.proceeding(), plan.of(order)))
            .result();
    return recorded == null ? List.of() : (List<ReminderStored>) recorded;
  }

  private void schedule(EndingOrder order, ReminderStored event, List<SchedulableInstance<?>> due) {
    if (event instanceof ReminderScheduled scheduled) {
      DueReminder reminder = new DueReminder(order.agency(), order.order(), scheduled.reminder());
      due.add(ReminderTasks.deliver(reminder, scheduled.dueAt()));
    }
  }
}
