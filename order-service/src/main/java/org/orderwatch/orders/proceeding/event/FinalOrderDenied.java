package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.vocabulary.AtWishOf;
import org.orderwatch.kernel.vocabulary.EndingReason;
import org.orderwatch.kernel.vocabulary.Entry;

/**
 * A final order was denied.
 *
 * @param entry when it happened and from whom it is known
 * @param atWishOf at whose wish
 * @param reason why
 */
public record FinalOrderDenied(Entry entry, AtWishOf atWishOf, EndingReason reason)
    implements Fact {}
