package org.orderwatch.kernel.published;

import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * A proceeding was taken into a case.
 *
 * @param caseId the case
 * @param proceeding the proceeding
 */
public record ProceedingLinkedToCase(CaseId caseId, ProceedingId proceeding) implements CaseEvent {}
