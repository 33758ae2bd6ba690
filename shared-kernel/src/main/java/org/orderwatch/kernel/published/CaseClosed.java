package org.orderwatch.kernel.published;

import java.time.LocalDate;
import org.orderwatch.kernel.ids.CaseId;

/**
 * A case was closed.
 *
 * @param caseId the case
 * @param on the day, in the zone of the agency
 */
public record CaseClosed(CaseId caseId, LocalDate on) implements CaseEvent {}
