package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.vocabulary.CopyDeliveredBy;
import org.orderwatch.kernel.vocabulary.CopyRecipient;
import org.orderwatch.kernel.vocabulary.Entry;

/**
 * A copy of an order was delivered.
 *
 * @param entry when it happened and from whom it is known
 * @param order the order concerned
 * @param to to whom
 * @param by by whom
 */
public record CopyDelivered(Entry entry, OrderId order, CopyRecipient to, CopyDeliveredBy by)
    implements ReportOnOrder {}
