package org.orderwatch.kernel.published;

import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.GrantedOrder;

/**
 * A temporary order was granted, ex parte or preliminary.
 *
 * @param entry when it happened and from whom it is known
 * @param order the order
 */
public record ExParteOrderGranted(Entry entry, GrantedOrder order) implements OrderEvent {}
