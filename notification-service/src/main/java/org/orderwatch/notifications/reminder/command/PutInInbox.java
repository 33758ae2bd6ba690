package org.orderwatch.notifications.reminder.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;

/**
 * Delivers a reminder that is due. One that is not waiting any more is left as it is.
 *
 * @param aggregateId the id of the order, as text
 * @param reminder the reminder
 * @param to whose inboxes; empty means the board of the agency
 */
public record PutInInbox(
    @TargetAggregateIdentifier String aggregateId, ReminderId reminder, List<UserId> to) {}
