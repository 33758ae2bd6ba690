package org.orderwatch.notifications.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.orderwatch.kernel.ids.ReminderId;

/**
 * A reminder that follows from the facts.
 *
 * @param id derived from agency, order, kind and day, so that the same reminder is never made twice
 * @param kind its kind
 * @param on the last day in force, on which it rests
 * @param dueAt when it goes out
 * @param alreadyPast whether its day had passed when the fact was recorded: it is listed and never
 *     mailed
 */
public record PlannedReminder(
    ReminderId id, ReminderKind kind, LocalDate on, Instant dueAt, boolean alreadyPast) {}
