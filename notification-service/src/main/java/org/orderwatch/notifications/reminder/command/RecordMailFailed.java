package org.orderwatch.notifications.reminder.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;

/**
 * Records that a mail was refused for good.
 *
 * @param aggregateId the id of the order, as text
 * @param reminder the reminder
 * @param to to whom
 * @param cause a closed code
 */
public record RecordMailFailed(
    @TargetAggregateIdentifier String aggregateId, ReminderId reminder, UserId to, String cause) {}
