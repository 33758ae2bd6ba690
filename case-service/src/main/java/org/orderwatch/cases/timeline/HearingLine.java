package org.orderwatch.cases.timeline;

import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.HearingDate;

/**
 * A hearing as it now stands.
 *
 * @param proceeding its proceeding
 * @param date when it takes place
 */
public record HearingLine(ProceedingId proceeding, HearingDate date) {}
