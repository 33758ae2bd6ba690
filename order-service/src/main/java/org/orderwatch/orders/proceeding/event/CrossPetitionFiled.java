package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.Petition;

/**
 * A petition was filed in answer to another.
 *
 * @param entry when it happened and from whom it is known
 * @param petition what it asks
 * @param answers the proceeding that it answers
 */
public record CrossPetitionFiled(Entry entry, Petition petition, ProceedingId answers)
    implements PetitionFact {}
