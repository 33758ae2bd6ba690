package org.orderwatch.orders.proceeding.event;

import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.Entry;

/**
 * A party asked for a modification. Asking changes nothing else (rule 1).
 *
 * @param entry when it happened and from whom it is known
 * @param by who asked
 * @param order the order concerned, or null where it is not known
 */
public record ModificationRequested(Entry entry, PersonId by, @Nullable OrderId order)
    implements ReportOnOrder {}
