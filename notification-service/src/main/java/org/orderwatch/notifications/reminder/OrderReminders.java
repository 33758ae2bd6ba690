package org.orderwatch.notifications.reminder;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
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
import org.orderwatch.notifications.reminder.event.ReminderStored;

/**
 * The reminders of one order. A reminder is made once, whatever is planned again, and is always in
 * one {@link ReminderState}.
 */
public class OrderReminders {

  @AggregateIdentifier private @Nullable String id;
  private final Map<ReminderId, ReminderState> states = new LinkedHashMap<>();

  /** For Axon, which then replays the events. */
  protected OrderReminders() {}

  /** Returns what was recorded, so that the ledger can be written in the same transaction. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  List<ReminderStored> handle(PlanReminders command) {
    List<ReminderStored> recorded = new ArrayList<>();
    Set<ReminderId> wanted = new HashSet<>();
    for (PlannedReminder planned : command.planned()) {
      wanted.add(planned.id());
      ReminderState known = states.get(planned.id());
      if (known == null || known == ReminderState.CANCELLED) {
        recorded.add(first(command, planned));
      }
    }
    states.forEach(
        (reminder, state) -> {
          if (isOpen(state) && !wanted.contains(reminder)) {
            recorded.add(new ReminderCancelled(reminder, "END_CHANGED"));
          }
        });
    return record(recorded);
  }

  @CommandHandler
  List<ReminderStored> handle(PutInInbox command) {
    if (states.get(command.reminder()) != ReminderState.SCHEDULED) {
      return List.of();
    }
    if (command.to().isEmpty()) {
      return record(List.of(new ReminderPutInInbox(command.reminder(), null)));
    }
    return record(
        command.to().stream()
            .<ReminderStored>map(user -> new ReminderPutInInbox(command.reminder(), user))
            .toList());
  }

  @CommandHandler
  List<ReminderStored> handle(RecordMailed command) {
    return record(
        List.of(new ReminderMailed(command.reminder(), command.to(), command.possibleRepeat())));
  }

  @CommandHandler
  List<ReminderStored> handle(RecordMailUncertain command) {
    return record(List.of(new ReminderMailUncertain(command.reminder(), command.to())));
  }

  @CommandHandler
  List<ReminderStored> handle(RecordMailFailed command) {
    return record(
        List.of(new ReminderMailFailed(command.reminder(), command.to(), command.cause())));
  }

  @CommandHandler
  List<ReminderStored> handle(AcknowledgeReminder command) {
    ReminderState state = states.get(command.reminder());
    if (state == ReminderState.DELIVERED || state == ReminderState.ALREADY_PAST) {
      return record(List.of(new ReminderAcknowledged(command.reminder(), command.by())));
    }
    return List.of();
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

  private static ReminderStored first(PlanReminders command, PlannedReminder planned) {
    return planned.alreadyPast()
        ? new ReminderAlreadyPast(
            planned.id(), command.order(), command.proceeding(), planned.kind(), planned.on())
        : new ReminderScheduled(
            planned.id(),
            command.order(),
            command.proceeding(),
            planned.kind(),
            planned.on(),
            planned.dueAt());
  }

  private static List<ReminderStored> record(List<ReminderStored> events) {
    events.forEach(event -> apply(event));
    return List.copyOf(events);
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
