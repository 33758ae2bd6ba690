package org.orderwatch.orders.web;

import java.util.List;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.wire.MadeIfAbsent;
import org.orderwatch.orders.wire.WireRequest;

/**
 * Opens a proceeding.
 *
 * @param proceedingId its id; made if absent
 * @param facts what happened in it; at least one
 */
@WireRequest
public record OpenRequest(@MadeIfAbsent ProceedingId proceedingId, List<Fact> facts) {}
