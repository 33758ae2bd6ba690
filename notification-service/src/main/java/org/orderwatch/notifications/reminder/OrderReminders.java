package org.orderwatch.notifications.reminder;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.notifications.reminder.command.AcknowledgeReminder;
import org.orderwatch.notifications.reminder.command.PlanReminders;
import org.orderwatch.notifications.reminder.command.PutInInbox;
import org.orderwatch.notifications.reminder.command.RecordMailFailed;
import org.orderwatch.notifications.reminder.command.RecordMailUncertain;
import org.orderwatch.notifications.reminder.command.RecordMailed;
import org.orderwatch.notifications.reminder.event.ReminderAcknowledged;
import org.orderwatch.notifications.reminder.event.ReminderAlreadyPast;
import org.orderwatch.notifications.reminder.event.ReminderCancelled;
import org.orderwatch.notifications.reminder.event.ReminderMailFailed;
import org.orderwatch.notifications.reminder.event.ReminderMailUncertain;
import org.orderwatch.notifications.reminder.event.ReminderMailed;
import org.orderwatch.notifications.reminder.event.ReminderPutInInbox;
import org.orderwatch.notifications.reminder.event.ReminderScheduled;

/**
 * The reminders of one order. A reminder is made once, whatever is planned again, and is always in
 * one {@link ReminderState}.
 */
@Aggregate
public class OrderReminders {

  @AggregateIdentifier private @Nullable String id;
  private final Map<ReminderId, ReminderState> states = new LinkedHashMap<>();

  /** For Axon, which then replays the events. */
  protected OrderReminders() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(PlanReminders command) {
    Set<ReminderId> wanted = new HashSet<>();
    for (PlannedReminder planned : command.planned()) {
      wanted.add(planned.id());
      ReminderState known = states.get(planned.id());
      if (known == null || known == ReminderState.CANCELLED) {
        if (planned.alreadyPast()) {
          apply(
              new ReminderAlreadyPast(
                  planned.id(),
                  command.order(),
                  command.proceeding(),
                  planned.kind(),
                  planned.on()));
        } else {
          apply(
              new ReminderScheduled(
                  planned.id(),
                  command.order(),
                  command.proceeding(),
                  planned.kind(),
                  planned.on(),
                  planned.dueAt()));
        }
      }
    }
    Map.copyOf(states)
        .forEach(
            (reminder, state) -> {
              if (isOpen(state) && !wanted.contains(reminder)) {
                apply(new ReminderCancelled(reminder, "END_CHANGED"));
              }
            });
  }

  @CommandHandler
  void handle(PutInInbox command) {
    if (states.get(command.reminder()) != ReminderState.SCHEDULED) {
      return;
    }
    if (command.to().isEmpty()) {
      apply(new ReminderPutInInbox(command.reminder(), null));
    }
    command.to().forEach(user -> apply(new ReminderPutInInbox(command.reminder(), user)));
  }

  @CommandHandler
  void handle(RecordMailed command) {
    apply(new ReminderMailed(command.reminder(), command.to(), command.possibleRepeat()));
  }

  @CommandHandler
  void handle(RecordMailUncertain command) {
    apply(new ReminderMailUncertain(command.reminder(), command.to()));
  }

  @CommandHandler
  void handle(RecordMailFailed command) {
    apply(new ReminderMailFailed(command.reminder(), command.to(), command.cause()));
  }

  @CommandHandler
  void handle(AcknowledgeReminder command) {
    if (states.get(command.reminder()) == ReminderState.DELIVERED
        || states.get(command.reminder()) == ReminderState.ALREADY_PAST) {
      apply(new ReminderAcknowledged(command.reminder(), command.by()));
    }
  }

  @EventSourcingHandler
  void on(ReminderScheduled event) {
    identify(event.order());
    states.put(event.reminder(), ReminderState.SCHEDULED);
  }

  @EventSourcingHandler
  void on(ReminderAlreadyPast event) {
    identify(event.order());
    states.put(event.reminder(), ReminderState.ALREADY_PAST);
  }

  @EventSourcingHandler
  void on(ReminderPutInInbox event) {
    states.put(event.reminder(), ReminderState.DELIVERED);
  }

  @EventSourcingHandler
  void on(ReminderAcknowledged event) {
    states.put(event.reminder(), ReminderState.ACKNOWLEDGED);
  }

  @EventSourcingHandler
  void on(ReminderCancelled event) {
    states.put(event.reminder(), ReminderState.CANCELLED);
  }

  private static boolean isOpen(ReminderState state) {
    return state == ReminderState.SCHEDULED || state == ReminderState.ALREADY_PAST;
  }

  private void identify(OrderId order) {
    id = order.toString();
  }

  @Override
  public String toString() {
    return "OrderReminders[" + id + "]";
  }
}
