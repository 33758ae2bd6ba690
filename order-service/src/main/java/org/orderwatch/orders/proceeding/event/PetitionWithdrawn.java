package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.vocabulary.AtWishOf;
import org.orderwatch.kernel.vocabulary.EndingReason;
import org.orderwatch.kernel.vocabulary.Entry;

/**
 * A petition was withdrawn.
 *
 * @param entry when it happened and from whom it is known
 * @param atWishOf at whose wish
 * @param reason why
 */
public record PetitionWithdrawn(Entry entry, AtWishOf atWishOf, EndingReason reason)
    implements Fact {}
