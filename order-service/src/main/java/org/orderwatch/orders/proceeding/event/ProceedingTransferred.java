package org.orderwatch.orders.proceeding.event;

import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.Entry;

/**
 * A proceeding went to another court; its orders stay as they were.
 *
 * @param entry when it happened and from whom it is known
 * @param to the court to which it went
 * @param docket the docket number there, or null
 */
public record ProceedingTransferred(Entry entry, Court to, @Nullable DocketId docket)
    implements Fact {}
