package org.orderwatch.cases.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.OptionalLong;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.orderwatch.cases.person.PersonCommand.ChangePersonDetails;
import org.orderwatch.cases.person.PersonCommand.RegisterPerson;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.web.ETags;

/**
 * A human being known to an agency. The aggregate knows that she exists and how often her details
 * changed; what they are is in the ledger, under her key.
 */
@SuppressWarnings("NullAway.Init") // Axon makes it empty and then replays its events.
final class Person {

  @AggregateIdentifier private PersonId id;
  private int version;

  Person() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  void handle(RegisterPerson command) {
    apply(new PersonEvent.Registered(command.person(), 1));
  }

  @CommandHandler
  void handle(ChangePersonDetails command) {
    Long seen = command.seen();
    ETags.require(seen == null ? OptionalLong.empty() : OptionalLong.of(seen), getVersion());
    if (command.version() != version + 1) {
      throw new IllegalStateException("The ledger of person " + id + " has another version");
    }
    apply(new PersonEvent.DetailsChanged(id, command.version()));
  }

  @EventSourcingHandler
  void on(PersonEvent.Registered event) {
    id = event.person();
    version = event.version();
  }

  @EventSourcingHandler
  void on(PersonEvent.DetailsChanged event) {
    version = event.version();
  }
}
