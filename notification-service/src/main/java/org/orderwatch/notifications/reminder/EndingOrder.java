package org.orderwatch.notifications.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * What reminders need to know of an order.
 *
 * @param agency the agency
 * @param proceeding the proceeding
 * @param order the order
 * @param grantedOn the day it was granted
 * @param statedLastDay the last day in force as the court stated it, or null where the court stated
 *     none or an act ended the order
 * @param zone the zone of the court
 * @param learntAt when that end was recorded
 */
public record EndingOrder(
    AgencyId agency,
    ProceedingId proceeding,
    OrderId order,
    LocalDate grantedOn,
    @Nullable LocalDate statedLastDay,
    ZoneId zone,
    Instant learntAt) {}
