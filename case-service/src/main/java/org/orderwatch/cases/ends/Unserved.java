package org.orderwatch.cases.ends;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * An order that a restrained person was not given, as far as is recorded.
 *
 * @param order the order
 * @param proceeding the proceeding
 * @param restrained who was not served
 * @param failedAttempts attempts recorded as failed
 * @param latest the first day on which the order is no longer in force; null means open
 */
public record Unserved(
    OrderId order,
    ProceedingId proceeding,
    PersonId restrained,
    int failedAttempts,
    @Nullable LocalDate latest) {}
