package org.orderwatch.kernel.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.PersonId;

/**
 * Whether a restrained person was given the order with its present terms (section 2, Served).
 *
 * @param restrained the restrained person
 * @param servedOn the day of service of the present terms, or null where none is recorded
 * @param failedAttempts attempts recorded as failed
 */
public record ServiceStatus(
    PersonId restrained, @Nullable LocalDate servedOn, int failedAttempts) {}
