package org.orderwatch.notifications.reminder.event;

import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;

/**
 * A mail was refused for good.
 *
 * @param reminder the reminder
 * @param to to whom
 * @param cause a closed code
 */
public record ReminderMailFailed(ReminderId reminder, UserId to, String cause)
    implements ReminderStored {}
