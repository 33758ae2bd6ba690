package org.orderwatch.cases.timeline;

import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.published.OrderEvent;

/**
 * An entry and whether it holds.
 *
 * @param recorded the entry as it was recorded
 * @param fact what it says; the replacement where it is a correction that holds
 * @param standing whether it holds
 * @param correctedBy the correction that holds in its place, or null
 */
record ShownFact(
    RecordedFact recorded,
    OrderEvent fact,
    EntryStanding standing,
    @Nullable EntryId correctedBy) {}
