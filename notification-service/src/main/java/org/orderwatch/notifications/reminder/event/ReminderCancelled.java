package org.orderwatch.notifications.reminder.event;

import org.orderwatch.kernel.ids.ReminderId;

/**
 * The fact it rests on changed.
 *
 * @param reminder the reminder
 * @param cause a closed code
 */
public record ReminderCancelled(ReminderId reminder, String cause) implements ReminderStored {}
