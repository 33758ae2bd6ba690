package org.orderwatch.cases.flag;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.web.RefusedException;

/**
 * The reviews of one flag. It begins with the first review; what the flag shows is derived and no
 * part of it.
 */
// Axon makes it empty, replays its events and reads its id.
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
final class Flag {

  @AggregateIdentifier private FlagId id;
  private FlagEvent.@Nullable Reviewed last;

  Flag() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ReviewFlag command) {
    if (last != null
        && last.decision() == command.decision()
        && last.contentSeen().equals(command.contentSeen())) {
      throw new RefusedException(FlagRefusal.ALREADY_SO);
    }
    apply(
        new FlagEvent.Reviewed(
            command.flag(),
            command.proceedings(),
            command.decision(),
            command.because(),
            command.note(),
            command.contentSeen(),
            command.by()));
  }

  @EventSourcingHandler
  void on(FlagEvent.Reviewed event) {
    id = event.flag();
    last = event;
  }
}
