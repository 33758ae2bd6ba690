package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.vocabulary.EndingReason;
import org.orderwatch.kernel.vocabulary.Entry;

/**
 * A temporary order was denied; the petition stays pending.
 *
 * @param entry when it happened and from whom it is known
 * @param reason why
 */
public record ExParteOrderDenied(Entry entry, EndingReason reason) implements Fact {}
