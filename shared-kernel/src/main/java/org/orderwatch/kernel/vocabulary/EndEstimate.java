package org.orderwatch.kernel.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The three ends of rule 6. All are the first day on which the order is no longer in force.
 *
 * @param earliest in force with certainty until the day before; null where nothing bounds it
 *     (INDEFINITE)
 * @param expected what is usual, or null
 * @param latest not in force from this day on; null means open
 * @param basis on what these rest
 */
public record EndEstimate(
    @Nullable LocalDate earliest,
    @Nullable LocalDate expected,
    @Nullable LocalDate latest,
    EndBasis basis) {}
