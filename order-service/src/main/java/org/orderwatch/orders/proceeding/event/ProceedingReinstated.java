package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;

/**
 * A proceeding that had ended was taken up again.
 *
 * @param entry when it happened and from whom it is known
 * @param ordersRevived whether its orders were revived
 */
public record ProceedingReinstated(Entry entry, YesNoUnknown ordersRevived) implements Fact {}
