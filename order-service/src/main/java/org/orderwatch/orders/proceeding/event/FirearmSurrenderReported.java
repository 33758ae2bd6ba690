package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.Entry;

/**
 * Weapons were handed in.
 *
 * @param entry when it happened and from whom it is known
 * @param order the order concerned
 * @param by who handed them in
 */
public record FirearmSurrenderReported(Entry entry, OrderId order, PersonId by)
    implements ReportOnOrder {}
