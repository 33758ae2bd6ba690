package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.vocabulary.ConfirmedBy;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.FinalBy;

/**
 * A temporary order became final (Oregon, Nebraska).
 *
 * @param entry when it happened and from whom it is known
 * @param order the order concerned
 * @param by by law or by court paper
 * @param confirmedBy who confirmed it
 */
public record OrderBecameFinal(Entry entry, OrderId order, FinalBy by, ConfirmedBy confirmedBy)
    implements ActOnOrder {}
