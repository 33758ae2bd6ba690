package org.orderwatch.kernel.published;

import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.UserId;

/**
 * A colleague was let in; the reason is kept encrypted in the case service.
 *
 * @param caseId the case
 * @param user who was let in
 */
public record CaseAccessGranted(CaseId caseId, UserId user) implements CaseEvent {}
