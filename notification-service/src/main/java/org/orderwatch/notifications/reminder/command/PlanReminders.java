package org.orderwatch.notifications.reminder.command;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.notifications.reminder.PlannedReminder;

/**
 * Brings the reminders of an order into agreement with what follows from its facts.
 *
 * @param aggregateId the id of the order, as text
 * @param order the order
 * @param proceeding its proceeding
 * @param planned what follows; everything else that still waits is cancelled
 */
public record PlanReminders(
    @TargetAggregateIdentifier String aggregateId,
    OrderId order,
    ProceedingId proceeding,
    List<PlannedReminder> planned) {}
