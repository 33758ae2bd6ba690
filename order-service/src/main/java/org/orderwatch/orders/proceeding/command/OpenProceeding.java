package org.orderwatch.orders.proceeding.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.orders.proceeding.event.Fact;

/**
 * Records the first facts of a proceeding. If it exists already, what is new is added, so that the
 * same file or request again changes nothing.
 *
 * @param proceeding the proceeding
 * @param today the day it is now in the zone of the court; nothing may have happened after it
 * @param facts what happened, in any order; all or none are recorded
 */
public record OpenProceeding(
    @TargetAggregateIdentifier ProceedingId proceeding, LocalDate today, List<Fact> facts) {

  /** Copies the list, so that the value cannot change. */
  public OpenProceeding {
    facts = List.copyOf(facts);
  }
}
