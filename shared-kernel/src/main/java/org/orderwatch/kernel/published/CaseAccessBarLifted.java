package org.orderwatch.kernel.published;

import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.UserId;

/**
 * A bar was lifted.
 *
 * @param caseId the case
 * @param user whose bar was lifted
 */
public record CaseAccessBarLifted(CaseId caseId, UserId user) implements CaseEvent {}
