package org.orderwatch.notifications.reminder.event;

import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;

/**
 * A reminder was put into an inbox.
 *
 * @param reminder the reminder
 * @param to whose inbox; null means the board of the agency, where no advocate has the case
 */
public record ReminderPutInInbox(ReminderId reminder, @Nullable UserId to)
    implements ReminderStored {}
