package org.orderwatch.cases.caseload;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.person.PersonShown;
import org.orderwatch.cases.timeline.CaseStatus;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.UserId;

/**
 * A case in a list.
 *
 * @param caseId the case
 * @param client its client; null where she was erased or cannot be read
 * @param clientId the id of its client
 * @param closed whether it is closed
 * @param openedOn the day it was opened
 * @param advocates who works on it
 * @param status how it stands; that the client is restrained is to be said first (rule 2)
 */
public record CaseloadRow(
    CaseId caseId,
    @Nullable PersonShown client,
    PersonId clientId,
    boolean closed,
    LocalDate openedOn,
    Set<UserId> advocates,
    CaseStatus status) {

  /** Copies the set, so that the value cannot change. */
  public CaseloadRow {
    advocates = Set.copyOf(advocates);
  }
}
