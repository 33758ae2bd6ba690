package org.orderwatch.orders.proceeding.event;

import java.time.LocalDate;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.StatedEnd;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;

/**
 * An order was renewed.
 *
 * @param entry when it happened and from whom it is known
 * @param order the order concerned
 * @param termFrom the first day of the new term
 * @param newEnd the new end
 * @param gapCovered whether the court covered a gap between the old end and the new term
 */
public record OrderRenewed(
    Entry entry, OrderId order, LocalDate termFrom, StatedEnd newEnd, YesNoUnknown gapCovered)
    implements ActOnOrder {}
