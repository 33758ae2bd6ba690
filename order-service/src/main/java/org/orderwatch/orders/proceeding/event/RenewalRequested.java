package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;

/**
 * A party asked for renewal.
 *
 * @param entry when it happened and from whom it is known
 * @param by who asked
 * @param order the order concerned
 * @param continuesUntilHeard whether the order continues until the request is heard
 */
public record RenewalRequested(
    Entry entry, PersonId by, OrderId order, YesNoUnknown continuesUntilHeard)
    implements ReportOnOrder {}
