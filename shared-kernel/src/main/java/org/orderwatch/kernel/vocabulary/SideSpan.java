package org.orderwatch.kernel.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.PersonId;

/**
 * An unbroken run of days on which an order restrains one person to protect another, with one
 * certainty and in one form (rules 5 and 6). The form is that of the span: an order that became
 * final has a span as TEMPORARY and one as FINAL.
 *
 * @param restrained who is restrained
 * @param protects who is protected
 * @param from the first day
 * @param until the first day after the last; null means open
 * @param certainty certainly in force, or not known
 * @param form the form on these days; the stage of an opposition rests on it (rule 7)
 */
public record SideSpan(
    PersonId restrained,
    PersonId protects,
    LocalDate from,
    @Nullable LocalDate until,
    Certainty certainty,
    OrderForm form) {}
