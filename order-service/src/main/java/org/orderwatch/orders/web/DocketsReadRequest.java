package org.orderwatch.orders.web;

import java.util.List;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.orders.wire.WireRequest;

/**
 * Asks for the numbers of dockets.
 *
 * @param ids up to 500
 */
@WireRequest
public record DocketsReadRequest(List<DocketId> ids) {}
