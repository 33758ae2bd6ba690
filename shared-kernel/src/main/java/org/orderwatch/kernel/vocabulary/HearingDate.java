package org.orderwatch.kernel.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a hearing takes place.
 *
 * @param on the day, in the zone of the court
 * @param at the instant, if it is known
 * @param zone the IANA zone in which the instant was said, or null
 */
public record HearingDate(LocalDate on, @Nullable Instant at, @Nullable String zone) {}
