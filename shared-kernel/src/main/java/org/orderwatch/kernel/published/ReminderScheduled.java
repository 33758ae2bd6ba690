package org.orderwatch.kernel.published;

import java.time.Instant;
import java.time.LocalDate;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.ReminderId;

/**
 * A reminder became due at a time to come.
 *
 * @param reminder the reminder
 * @param order the order that it is about
 * @param proceeding its proceeding
 * @param kind the kind of reminder, such as END_IN_30_DAYS
 * @param on the day it rests on, such as the last day in force
 * @param dueAt when it goes out
 */
public record ReminderScheduled(
    ReminderId reminder,
    OrderId order,
    ProceedingId proceeding,
    String kind,
    LocalDate on,
    Instant dueAt)
    implements ReminderEvent {}
