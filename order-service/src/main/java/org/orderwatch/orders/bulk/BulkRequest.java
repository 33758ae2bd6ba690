package org.orderwatch.orders.bulk;

import java.util.List;
import org.orderwatch.orders.wire.WireRequest;

/**
 * Whole proceedings to record or to try.
 *
 * @param items up to 500
 */
@WireRequest(idsRequired = true)
public record BulkRequest(List<BulkItem> items) {}
