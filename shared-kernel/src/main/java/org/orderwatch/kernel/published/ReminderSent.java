package org.orderwatch.kernel.published;

import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;

/**
 * A reminder was delivered.
 *
 * @param reminder the reminder
 * @param to to whom; null means the board of the agency, where no advocate has the case
 * @param channel INBOX or MAIL
 * @param possibleRepeat whether it may have been delivered before
 */
public record ReminderSent(
    ReminderId reminder, @Nullable UserId to, String channel, boolean possibleRepeat)
    implements ReminderEvent {}
