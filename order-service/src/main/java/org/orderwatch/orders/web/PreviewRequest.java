package org.orderwatch.orders.web;

import java.util.List;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.wire.WireRequest;

/**
 * Tries entries and corrections in a proceeding without recording them.
 *
 * @param facts what happened, before the corrections
 * @param corrections corrections
 */
@WireRequest
public record PreviewRequest(List<Fact> facts, List<CorrectionRequest> corrections) {}
