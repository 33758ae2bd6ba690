package org.orderwatch.kernel.published;

import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;

/**
 * A reminder was delivered.
 *
 * @param reminder the reminder
 * @param to to whom
 * @param channel INBOX or MAIL
 * @param possibleRepeat whether it may have been delivered before
 */
public record ReminderSent(ReminderId reminder, UserId to, String channel, boolean possibleRepeat)
    implements ReminderEvent {}
