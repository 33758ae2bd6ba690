package org.orderwatch.kernel.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the court said of the end of an order.
 *
 * @param kind date, until the hearing, permanent, or not stated
 * @param lastDay the last day in force; given for DATE only
 */
public record StatedEnd(StatedEndKind kind, @Nullable LocalDate lastDay) {}
