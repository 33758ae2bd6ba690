package org.orderwatch.notifications.reminder.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;

/**
 * Records that a mail server took a reminder.
 *
 * @param aggregateId the id of the order, as text
 * @param reminder the reminder
 * @param to to whom
 * @param possibleRepeat whether it may have been delivered before
 */
public record RecordMailed(
    @TargetAggregateIdentifier String aggregateId,
    ReminderId reminder,
    UserId to,
    boolean possibleRepeat) {}
