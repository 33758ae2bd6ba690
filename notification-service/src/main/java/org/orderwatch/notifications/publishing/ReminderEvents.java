package org.orderwatch.notifications.publishing;

import static org.orderwatch.kernel.eventstore.EventTypes.type;

import java.util.List;
import org.orderwatch.kernel.eventstore.AggregateDefinition;
import org.orderwatch.kernel.eventstore.EventTypes;
import org.orderwatch.kernel.eventstore.StoredEvent;
import org.orderwatch.kernel.published.PublishedEvent;
import org.orderwatch.kernel.published.ReminderFailed;
import org.orderwatch.kernel.published.ReminderSent;
import org.orderwatch.kernel.published.ReminderUncertain;
import org.orderwatch.kernel.publishing.PublishedMapper;
import org.orderwatch.notifications.reminder.OrderReminders;
import org.orderwatch.notifications.reminder.event.ReminderAcknowledged;
import org.orderwatch.notifications.reminder.event.ReminderAlreadyPast;
import org.orderwatch.notifications.reminder.event.ReminderCancelled;
import org.orderwatch.notifications.reminder.event.ReminderMailFailed;
import org.orderwatch.notifications.reminder.event.ReminderMailUncertain;
import org.orderwatch.notifications.reminder.event.ReminderMailed;
import org.orderwatch.notifications.reminder.event.ReminderPutInInbox;
import org.orderwatch.notifications.reminder.event.ReminderScheduled;
import org.orderwatch.notifications.reminder.event.ReminderStored;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stable names under which reminders are stored, and what other services learn of them. */
@Configuration
class ReminderEvents implements PublishedMapper {

  @Bean
  static EventTypes reminderEventTypes() {
    return EventTypes.of(
        List.of(
            type(ReminderScheduled.class, "ReminderScheduled"),
            type(ReminderAlreadyPast.class, "ReminderAlreadyPast"),
            type(ReminderPutInInbox.class, "ReminderPutInInbox"),
            type(ReminderMailed.class, "ReminderMailed"),
            type(ReminderMailUncertain.class, "ReminderMailUncertain"),
            type(ReminderMailFailed.class, "ReminderMailFailed"),
            type(ReminderAcknowledged.class, "ReminderAcknowledged"),
            type(ReminderCancelled.class, "ReminderCancelled")));
  }

  @Bean
  static AggregateDefinition<OrderReminders> orderReminders() {
    return new AggregateDefinition<>(OrderReminders.class);
  }

  @Override
  public String topic() {
    return "reminders";
  }

  @Override
  public PublishedEvent map(StoredEvent event) {
    return switch ((ReminderStored) event.payload()) {
      case ReminderScheduled e ->
          new org.orderwatch.kernel.published.ReminderScheduled(
              e.reminder(), e.order(), e.proceeding(), e.kind().name(), e.on(), e.dueAt());
      case ReminderAlreadyPast e ->
          new org.orderwatch.kernel.published.ReminderAlreadyPast(
              e.reminder(), e.order(), e.proceeding(), e.kind().name(), e.on());
      case ReminderPutInInbox e -> new ReminderSent(e.reminder(), e.to(), "INBOX", false);
      case ReminderMailed e -> new ReminderSent(e.reminder(), e.to(), "MAIL", e.possibleRepeat());
      case ReminderMailUncertain e -> new ReminderUncertain(e.reminder(), e.to());
      case ReminderMailFailed e -> new ReminderFailed(e.reminder(), e.to(), "MAIL", e.cause());
      case ReminderAcknowledged e ->
          new org.orderwatch.kernel.published.ReminderAcknowledged(e.reminder(), e.by());
      case ReminderCancelled e ->
          new org.orderwatch.kernel.published.ReminderCancelled(e.reminder(), e.cause());
    };
  }
}
