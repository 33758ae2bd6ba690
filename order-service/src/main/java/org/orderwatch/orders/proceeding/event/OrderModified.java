package org.orderwatch.orders.proceeding.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.ModifiedEnd;
import org.orderwatch.kernel.vocabulary.Terms;

/**
 * An order was modified.
 *
 * @param entry when it happened and from whom it is known
 * @param order the order concerned
 * @param end what happens to its end
 * @param lastDay the new last day; given for DATE only
 * @param terms the complete terms afterwards
 */
public record OrderModified(
    Entry entry, OrderId order, ModifiedEnd end, @Nullable LocalDate lastDay, Terms terms)
    implements ActOnOrder {}
