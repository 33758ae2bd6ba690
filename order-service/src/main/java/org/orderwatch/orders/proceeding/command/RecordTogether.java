package org.orderwatch.orders.proceeding.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.orders.proceeding.event.EntryEvent;

/**
 * Records facts and corrections of a proceeding, which may be new, as one decision: a fact may need
 * a correction that is given with it.
 *
 * @param proceeding the proceeding
 * @param today the day it is now in the zone of the court; nothing may have happened after it
 * @param entries what happened, then what is to be corrected; all or none are recorded
 */
public record RecordTogether(
    @TargetAggregateIdentifier ProceedingId proceeding, LocalDate today, List<EntryEvent> entries) {

  /** Copies the list, so that the value cannot change. */
  public RecordTogether {
    entries = List.copyOf(entries);
  }
}
