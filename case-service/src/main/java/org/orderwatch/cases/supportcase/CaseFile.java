package org.orderwatch.cases.supportcase;

import java.time.LocalDate;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.PersonId;

/**
 * A case as it stands.
 *
 * @param caseId the case
 * @param client its client
 * @param closed whether it is closed
 * @param openedOn the day it was opened, in the zone of the agency
 * @param sequence the sequence of its last event
 */
public record CaseFile(
    CaseId caseId, PersonId client, boolean closed, LocalDate openedOn, long sequence) {}
