package org.orderwatch.orders.recording;

import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.orderwatch.kernel.eventstore.Commands;
import org.orderwatch.kernel.eventstore.Recorded;
import org.orderwatch.orders.proceeding.command.RecordTogether;
import org.springframework.stereotype.Component;

/** Appends what was judged possible, through the aggregates, within the transaction that runs. */
@Component
public class Appending {

  private final Commands commands;
  private final AnsweredProceedings answered;

  Appending(Commands commands, AnsweredProceedings answered) {
    this.commands = commands;
    this.answered = answered;
  }

  /**
   * Appends one plan.
   *
   * @param verdict a plan without problems
   * @return the number of the proceeding's last event
   */
  public long append(Verdict verdict) {
    answered.store(Judging.changes(List.of(verdict)));
    Plan plan = verdict.plan();
    if (plan.additions().isEmpty()) {
      return plan.stored().sequence();
    }
    Recorded recorded =
        commands.send(new RecordTogether(plan.id(), plan.today(), plan.additions()));
    if (recorded.sequence() - recorded.eventIds().size() != plan.stored().sequence()) {
      throw new ConcurrencyException("The proceeding moved on while this was decided");
    }
    return recorded.sequence();
  }
}
