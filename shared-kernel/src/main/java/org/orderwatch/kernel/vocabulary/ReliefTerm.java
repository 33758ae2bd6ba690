package org.orderwatch.kernel.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One relief asked for or granted.
 *
 * @param relief what is asked or granted
 * @param lastDay its own last day, or null where it lasts as long as the order
 */
public record ReliefTerm(Relief relief, @Nullable LocalDate lastDay) {}
