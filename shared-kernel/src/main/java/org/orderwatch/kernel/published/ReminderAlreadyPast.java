package org.orderwatch.kernel.published;

import java.time.LocalDate;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.ReminderId;

/**
 * Its day had passed when its fact was recorded; it is listed and never mailed.
 *
 * @param reminder the reminder
 * @param order the order that it is about
 * @param proceeding its proceeding
 * @param kind the kind of reminder
 * @param on the day it rests on
 */
public record ReminderAlreadyPast(
    ReminderId reminder, OrderId order, ProceedingId proceeding, String kind, LocalDate on)
    implements ReminderEvent {}
