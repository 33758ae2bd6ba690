package org.orderwatch.orders.proceeding.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.StatedEnd;

/**
 * A temporary order was extended.
 *
 * @param entry when it happened and from whom it is known
 * @param order the order concerned
 * @param newEnd until when
 * @param retroactiveFrom from when, if the court says so, otherwise null
 */
public record TemporaryOrderExtended(
    Entry entry, OrderId order, StatedEnd newEnd, @Nullable LocalDate retroactiveFrom)
    implements ActOnOrder {}
