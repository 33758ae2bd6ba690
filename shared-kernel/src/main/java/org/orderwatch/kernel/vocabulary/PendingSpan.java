package org.orderwatch.kernel.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An unbroken run of days on which a petition is pending (rule 7).
 *
 * @param from the first day
 * @param until the first day after the last; null means undecided
 */
public record PendingSpan(LocalDate from, @Nullable LocalDate until) {}
