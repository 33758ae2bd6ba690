package org.orderwatch.notifications.reminder.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;

/**
 * Records that nobody can know whether a mail was taken.
 *
 * @param aggregateId the id of the order, as text
 * @param reminder the reminder
 * @param to to whom
 */
public record RecordMailUncertain(
    @TargetAggregateIdentifier String aggregateId, ReminderId reminder, UserId to) {}
