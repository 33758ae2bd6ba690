package org.orderwatch.orders.web;

import java.util.List;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.wire.WireRequest;

/**
 * Records entries in a proceeding.
 *
 * @param facts what happened in it; at least one, recorded together or not at all
 */
@WireRequest
public record EntriesRequest(List<Fact> facts) {}
