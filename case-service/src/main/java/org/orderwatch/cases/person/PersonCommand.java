package org.orderwatch.cases.person;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.PersonId;

/** What can be asked of a person. */
sealed interface PersonCommand {

  record RegisterPerson(@TargetAggregateIdentifier PersonId person) implements PersonCommand {}

  /**
   * Changes her details.
   *
   * @param person the person
   * @param version the version that the ledger now has
   * @param seen the sequence that the caller saw, or null if it does not ask
   */
  record ChangePersonDetails(
      @TargetAggregateIdentifier PersonId person, int version, @Nullable Long seen)
      implements PersonCommand {}
}
