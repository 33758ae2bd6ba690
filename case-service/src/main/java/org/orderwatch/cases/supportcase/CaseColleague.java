package org.orderwatch.cases.supportcase;

import org.orderwatch.kernel.ids.UserId;

/**
 * What a colleague has to do with a case.
 *
 * @param user the colleague
 * @param assigned whether she works on it
 * @param letIn whether she was let in with a reason
 * @param barred whether she is barred, which wins over everything else
 */
public record CaseColleague(UserId user, boolean assigned, boolean letIn, boolean barred) {}
