package org.orderwatch.notifications.reminder.event;

import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;

/**
 * A mail server took a reminder.
 *
 * @param reminder the reminder
 * @param to to whom
 * @param possibleRepeat whether it may have been delivered before
 */
public record ReminderMailed(ReminderId reminder, UserId to, boolean possibleRepeat)
    implements ReminderStored {}
