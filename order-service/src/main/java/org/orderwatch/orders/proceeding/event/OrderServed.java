package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.ServiceMethod;

/**
 * A restrained person was given an order.
 *
 * @param entry when it happened and from whom it is known
 * @param order the order served
 * @param restrained who was served
 * @param method how
 */
public record OrderServed(Entry entry, OrderId order, PersonId restrained, ServiceMethod method)
    implements ActOnOrder {}
