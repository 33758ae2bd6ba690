package org.orderwatch.kernel.published;

import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;

/**
 * Whether a mail arrived cannot be known, because the process ended between sending and recording.
 * A person sees it, and it is repeated once, marked as a possible repeat (rule 14).
 *
 * @param reminder the reminder
 * @param to to whom it was being sent
 */
public record ReminderUncertain(ReminderId reminder, UserId to) implements ReminderEvent {}
