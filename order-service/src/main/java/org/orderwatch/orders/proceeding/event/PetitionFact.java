package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.vocabulary.Petition;

/** A petition or cross-petition was filed. */
public sealed interface PetitionFact extends Fact permits PetitionFiled, CrossPetitionFiled {

  /**
   * Returns what was asked.
   *
   * @return the petition
   */
  Petition petition();
}
