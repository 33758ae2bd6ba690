package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.vocabulary.Entry;

/**
 * The police can see the order.
 *
 * @param entry when it happened and from whom it is known
 * @param order the order concerned
 */
public record RegistryEntryConfirmed(Entry entry, OrderId order) implements ReportOnOrder {}
