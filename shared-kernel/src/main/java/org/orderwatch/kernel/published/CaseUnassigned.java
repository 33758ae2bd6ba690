package org.orderwatch.kernel.published;

import java.time.LocalDate;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.UserId;

/**
 * An advocate no longer works on a case.
 *
 * @param caseId the case
 * @param advocate the advocate
 * @param on the day, in the zone of the agency
 */
public record CaseUnassigned(CaseId caseId, UserId advocate, LocalDate on) implements CaseEvent {}
