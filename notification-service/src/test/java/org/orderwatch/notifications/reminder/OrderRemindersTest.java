package org.orderwatch.notifications.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.notifications.reminder.command.AcknowledgeReminder;
import org.orderwatch.notifications.reminder.command.PlanReminders;
import org.orderwatch.notifications.reminder.command.PutInInbox;
import org.orderwatch.notifications.reminder.event.ReminderAcknowledged;
import org.orderwatch.notifications.reminder.event.ReminderAlreadyPast;
import org.orderwatch.notifications.reminder.event.ReminderCancelled;
import org.orderwatch.notifications.reminder.event.ReminderPutInInbox;
import org.orderwatch.notifications.reminder.event.ReminderScheduled;

class OrderRemindersTest {

  private static final OrderId ORDER = new OrderId(new UUID(1, 1));
  private static final ProceedingId PROCEEDING = new ProceedingId(new UUID(2, 2));
  private static final UserId ADVOCATE = new UserId(new UUID(3, 3));
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 1, 5);
  private static final Instant DUE = Instant.parse("2026-12-06T13:00:00Z");
  private static final ReminderId THIRTY = new ReminderId(new UUID(4, 30));
  private static final ReminderId SIXTY = new ReminderId(new UUID(4, 60));

  private final AggregateTestFixture<OrderReminders> fixture =
      new AggregateTestFixture<>(OrderReminders.class);

  @Test
  void aPlanIsRecordedOnceHoweverOftenItIsMade() {
    fixture
        .givenNoPriorActivity()
        .when(plan(planned(THIRTY, false), planned(SIXTY, true)))
        .expectEvents(scheduled(THIRTY), past(SIXTY));

    fixture
        .given(scheduled(THIRTY), past(SIXTY))
        .when(plan(planned(THIRTY, false), planned(SIXTY, true)))
        .expectNoEvents();
  }

  @Test
  void rule14_aReminderIsCancelledWhenTheFactItRestsOnChanges() {
    fixture
        .given(scheduled(THIRTY))
        .when(plan())
        .expectEvents(new ReminderCancelled(THIRTY, "END_CHANGED"));
  }

  @Test
  void aReminderThatWentOutIsNeitherCancelledNorSentAgain() {
    fixture
        .given(scheduled(THIRTY), new ReminderPutInInbox(THIRTY, ADVOCATE))
        .when(plan())
        .expectNoEvents();
    fixture
        .given(scheduled(THIRTY), new ReminderPutInInbox(THIRTY, ADVOCATE))
        .when(new PutInInbox(ORDER.toString(), THIRTY, List.of(ADVOCATE)))
        .expectNoEvents();
  }

  @Test
  void aCancelledReminderComesBackWhenItsFactDoes() {
    fixture
        .given(scheduled(THIRTY), new ReminderCancelled(THIRTY, "END_CHANGED"))
        .when(plan(planned(THIRTY, false)))
        .expectEvents(scheduled(THIRTY));
  }

  @Test
  void aReminderWithoutAnAdvocateGoesToTheBoardOfTheAgency() {
    fixture
        .given(scheduled(THIRTY))
        .when(new PutInInbox(ORDER.toString(), THIRTY, List.of()))
        .expectEvents(new ReminderPutInInbox(THIRTY, null));
  }

  @Test
  void whatIsAlreadyPastIsNeverDelivered() {
    fixture
        .given(past(SIXTY))
        .when(new PutInInbox(ORDER.toString(), SIXTY, List.of(ADVOCATE)))
        .expectNoEvents();
  }

  @Test
  void acknowledgingTwiceIsAcknowledgingOnce() {
    fixture
        .given(scheduled(THIRTY), new ReminderPutInInbox(THIRTY, ADVOCATE))
        .when(new AcknowledgeReminder(ORDER.toString(), THIRTY, ADVOCATE))
        .expectEvents(new ReminderAcknowledged(THIRTY, ADVOCATE));
    fixture
        .given(
            scheduled(THIRTY),
            new ReminderPutInInbox(THIRTY, ADVOCATE),
            new ReminderAcknowledged(THIRTY, ADVOCATE))
        .when(new AcknowledgeReminder(ORDER.toString(), THIRTY, ADVOCATE))
        .expectNoEvents();
  }

  private static PlanReminders plan(PlannedReminder... planned) {
    return new PlanReminders(ORDER.toString(), ORDER, PROCEEDING, List.of(planned));
  }

  private static PlannedReminder planned(ReminderId id, boolean past) {
    return new PlannedReminder(id, ReminderKind.END_IN_30_DAYS, LAST_DAY, DUE, past);
  }

  private static ReminderScheduled scheduled(ReminderId id) {
    return new ReminderScheduled(id, ORDER, PROCEEDING, ReminderKind.END_IN_30_DAYS, LAST_DAY, DUE);
  }

  private static ReminderAlreadyPast past(ReminderId id) {
    return new ReminderAlreadyPast(id, ORDER, PROCEEDING, ReminderKind.END_IN_30_DAYS, LAST_DAY);
  }
}
