package org.orderwatch.kernel.published;

import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;

/**
 * A delivery failed.
 *
 * @param reminder the reminder
 * @param to to whom
 * @param channel INBOX or MAIL
 * @param cause a closed code, such as SMTP_REFUSED
 */
public record ReminderFailed(ReminderId reminder, UserId to, String channel, String cause)
    implements ReminderEvent {}
