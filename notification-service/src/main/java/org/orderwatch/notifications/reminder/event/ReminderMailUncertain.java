package org.orderwatch.notifications.reminder.event;

import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;

/**
 * Whether a mail was taken cannot be known.
 *
 * @param reminder the reminder
 * @param to to whom
 */
public record ReminderMailUncertain(ReminderId reminder, UserId to) implements ReminderStored {}
