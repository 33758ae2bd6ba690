package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.Entry;

/**
 * A proceeding was joined to another; its orders stay as they were.
 *
 * @param entry when it happened and from whom it is known
 * @param into the proceeding that it was joined to
 */
public record ProceedingConsolidated(Entry entry, ProceedingId into) implements Fact {}
