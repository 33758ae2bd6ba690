package org.orderwatch.cases.person;

import org.orderwatch.kernel.ids.PersonId;

/**
 * What happens to a person, as this service stores it. Names and dates are in the ledger, never
 * here; the version says which of its rows belongs to the event.
 */
public sealed interface PersonEvent {

  /**
   * The person concerned.
   *
   * @return her id
   */
  PersonId person();

  /**
   * A person became known to the agency.
   *
   * @param person the person
   * @param version the version of her details in the ledger, 1
   */
  record Registered(PersonId person, int version) implements PersonEvent {}

  /**
   * Details of a person were changed.
   *
   * @param person the person
   * @param version the version of her details in the ledger, one more than before
   */
  record DetailsChanged(PersonId person, int version) implements PersonEvent {}
}
