package org.orderwatch.notifications.reminder.event;

import org.orderwatch.kernel.ids.ReminderId;

/** A stored event of the reminders of one order. */
public sealed interface ReminderStored
    permits ReminderScheduled,
        ReminderAlreadyPast,
        ReminderPutInInbox,
        ReminderMailed,
        ReminderMailUncertain,
        ReminderMailFailed,
        ReminderAcknowledged,
        ReminderCancelled {

  /**
   * Names the reminder.
   *
   * @return the reminder concerned
   */
  ReminderId reminder();
}
