package org.orderwatch.orders.proceeding.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.orders.proceeding.event.EntryCorrected;

/**
 * Corrects an entry of a proceeding.
 *
 * @param proceeding the proceeding
 * @param today the day it is now in the zone of the court; nothing may have happened after it
 * @param correction which entry, what was wrong, and the right fact
 */
public record CorrectEntry(
    @TargetAggregateIdentifier ProceedingId proceeding,
    LocalDate today,
    EntryCorrected correction) {}
