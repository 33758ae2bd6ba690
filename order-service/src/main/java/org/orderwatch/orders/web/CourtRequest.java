package org.orderwatch.orders.web;

import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.orders.wire.WireRequest;

/**
 * Names a court.
 *
 * @param court jurisdiction, county, name and, where it differs from its jurisdiction's, the zone
 */
@WireRequest
public record CourtRequest(Court court) {}
