package org.orderwatch.notifications.reminder.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;

/**
 * A person has seen a reminder. Doing it again changes nothing.
 *
 * @param aggregateId the id of the order, as text
 * @param reminder the reminder
 * @param by who
 */
public record AcknowledgeReminder(
    @TargetAggregateIdentifier String aggregateId, ReminderId reminder, UserId by) {}
