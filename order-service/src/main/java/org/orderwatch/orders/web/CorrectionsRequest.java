package org.orderwatch.orders.web;

import java.util.List;
import org.orderwatch.orders.wire.WireRequest;

/**
 * Corrects entries of a proceeding.
 *
 * @param corrections at least one, recorded together or not at all
 */
@WireRequest
public record CorrectionsRequest(List<CorrectionRequest> corrections) {}
