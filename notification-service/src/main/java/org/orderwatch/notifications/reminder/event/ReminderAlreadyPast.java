package org.orderwatch.notifications.reminder.event;

import java.time.LocalDate;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.notifications.reminder.ReminderKind;

/**
 * Its day had passed when its fact was recorded.
 *
 * @param reminder the reminder
 * @param order the order
 * @param proceeding its proceeding
 * @param kind its kind
 * @param on the last day in force
 */
public record ReminderAlreadyPast(
    ReminderId reminder, OrderId order, ProceedingId proceeding, ReminderKind kind, LocalDate on)
    implements ReminderStored {}
