package org.orderwatch.kernel.published;

import java.time.LocalDate;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.PersonId;

/**
 * A case was opened for a client.
 *
 * @param caseId the case
 * @param client the client
 * @param on the day, in the zone of the agency
 */
public record CaseOpened(CaseId caseId, PersonId client, LocalDate on) implements CaseEvent {}
