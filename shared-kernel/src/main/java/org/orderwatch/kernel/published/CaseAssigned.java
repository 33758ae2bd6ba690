package org.orderwatch.kernel.published;

import java.time.LocalDate;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.UserId;

/**
 * A case was assigned to an advocate.
 *
 * @param caseId the case
 * @param advocate the advocate
 * @param on the day, in the zone of the agency
 */
public record CaseAssigned(CaseId caseId, UserId advocate, LocalDate on) implements CaseEvent {}
