package org.orderwatch.orders.proceeding.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.orders.proceeding.event.Fact;

/**
 * Records facts of a proceeding that exists.
 *
 * @param proceeding the proceeding
 * @param today the day it is now in the zone of the court; nothing may have happened after it
 * @param facts what happened, in any order; all or none are recorded
 */
public record RecordEntries(
    @TargetAggregateIdentifier ProceedingId proceeding, LocalDate today, List<Fact> facts) {

  /** Copies the list, so that the value cannot change. */
  public RecordEntries {
    facts = List.copyOf(facts);
  }
}
