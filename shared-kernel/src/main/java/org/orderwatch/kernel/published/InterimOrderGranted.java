package org.orderwatch.kernel.published;

import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.GrantedOrder;

/**
 * An interim order was granted (Illinois).
 *
 * @param entry when it happened and from whom it is known
 * @param order the order
 */
public record InterimOrderGranted(Entry entry, GrantedOrder order) implements OrderEvent {}
