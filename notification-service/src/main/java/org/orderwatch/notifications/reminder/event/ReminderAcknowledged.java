package org.orderwatch.notifications.reminder.event;

import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;

/**
 * A person acknowledged a reminder.
 *
 * @param reminder the reminder
 * @param by who
 */
public record ReminderAcknowledged(ReminderId reminder, UserId by) implements ReminderStored {}
