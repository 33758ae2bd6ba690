package org.orderwatch.orders.proceeding.event;

import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.HearingId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.Entry;

/**
 * Staff gave assistance under a fund.
 *
 * @param entry when it happened and from whom it is known
 * @param order the order concerned, or null
 * @param hearing the hearing concerned, or null; both null means the proceeding
 * @param staff who assisted
 * @param fund the code of the fund, as the agency keeps it
 */
public record AssistanceProvided(
    Entry entry, @Nullable OrderId order, @Nullable HearingId hearing, UserId staff, String fund)
    implements ReportOnOrder {}
