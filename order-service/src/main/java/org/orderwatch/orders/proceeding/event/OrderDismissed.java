package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.vocabulary.AtWishOf;
import org.orderwatch.kernel.vocabulary.EndingReason;
import org.orderwatch.kernel.vocabulary.Entry;

/**
 * An order was dismissed.
 *
 * @param entry when it happened and from whom it is known
 * @param order the order concerned
 * @param atWishOf at whose wish
 * @param reason why
 */
public record OrderDismissed(Entry entry, OrderId order, AtWishOf atWishOf, EndingReason reason)
    implements ActOnOrder {}
