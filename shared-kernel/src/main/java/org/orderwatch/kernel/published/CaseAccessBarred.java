package org.orderwatch.kernel.published;

import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.UserId;

/**
 * A colleague was barred from a case.
 *
 * @param caseId the case
 * @param user who was barred
 */
public record CaseAccessBarred(CaseId caseId, UserId user) implements CaseEvent {}
