package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.ServiceFailure;
import org.orderwatch.kernel.vocabulary.ServiceMethod;

/**
 * Service was tried and failed.
 *
 * @param entry when it happened and from whom it is known
 * @param order the order to be served
 * @param restrained who was to be served
 * @param method how
 * @param failure why it failed
 */
public record ServiceAttempted(
    Entry entry, OrderId order, PersonId restrained, ServiceMethod method, ServiceFailure failure)
    implements ActOnOrder {}
