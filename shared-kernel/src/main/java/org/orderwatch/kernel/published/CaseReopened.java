package org.orderwatch.kernel.published;

import java.time.LocalDate;
import org.orderwatch.kernel.ids.CaseId;

/**
 * A closed case was opened again.
 *
 * @param caseId the case
 * @param on the day, in the zone of the agency
 */
public record CaseReopened(CaseId caseId, LocalDate on) implements CaseEvent {}
