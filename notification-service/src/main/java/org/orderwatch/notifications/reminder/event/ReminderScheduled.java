package org.orderwatch.notifications.reminder.event;

import java.time.Instant;
import java.time.LocalDate;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.notifications.reminder.ReminderKind;

/**
 * A reminder is due at a time to come.
 *
 * @param reminder the reminder
 * @param order the order
 * @param proceeding its proceeding
 * @param kind its kind
 * @param on the last day in force
 * @param dueAt when it goes out
 */
public record ReminderScheduled(
    ReminderId reminder,
    OrderId order,
    ProceedingId proceeding,
    ReminderKind kind,
    LocalDate on,
    Instant dueAt)
    implements ReminderStored {}
