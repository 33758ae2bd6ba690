package org.orderwatch.kernel.published;

import org.orderwatch.kernel.ids.ReminderId;

/**
 * A reminder was cancelled because the fact it rests on changed.
 *
 * @param reminder the reminder
 * @param cause a closed code, such as END_MOVED
 */
public record ReminderCancelled(ReminderId reminder, String cause) implements ReminderEvent {}
