package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.Petition;

/**
 * A petition was filed.
 *
 * @param entry when it happened and from whom it is known
 * @param petition what it asks
 */
public record PetitionFiled(Entry entry, Petition petition) implements PetitionFact {}
