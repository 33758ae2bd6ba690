package org.orderwatch.kernel.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.PersonId;

/**
 * An unbroken run of days on which an order restrains one person to protect another, with one
 * certainty (rules 5 and 6).
 *
 * @param restrained who is restrained
 * @param protects who is protected
 * @param from the first day
 * @param until the first day after the last; null means open
 * @param certainty certainly in force, or not known
 */
public record SideSpan(
    PersonId restrained,
    PersonId protects,
    LocalDate from,
    @Nullable LocalDate until,
    Certainty certainty) {}
