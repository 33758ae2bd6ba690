package org.orderwatch.cases.ends;

import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.HearingDate;

/**
 * A hearing that comes up.
 *
 * @param proceeding the proceeding
 * @param date when it takes place
 */
public record ComingHearing(ProceedingId proceeding, HearingDate date) {}
