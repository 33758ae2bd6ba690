package org.orderwatch.cases.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.orderwatch.cases.person.PersonShown;
import org.orderwatch.cases.supportcase.CaseColleague;
import org.orderwatch.cases.supportcase.LinkedPerson;
import org.orderwatch.cases.timeline.CaseStatus;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * A case as a page shows it.
 *
 * @param caseId the case
 * @param client its client
 * @param closed whether it is closed
 * @param openedOn the day it was opened, in the zone of the agency
 * @param sequence the sequence of its last event; its ETag
 * @param status how it stands; {@code restrainedBy} is to be said first (rule 2)
 * @param linked the persons linked to it
 * @param colleagues who works on it, was let in or is barred
 * @param linkedProceedings proceedings taken into it
 * @param people everybody named in it whom the viewer may see, by id
 * @param incomplete whether something of it waits to be repaired by the operator
 */
public record CaseShown(
    CaseId caseId,
    PersonShown client,
    boolean closed,
    LocalDate openedOn,
    long sequence,
    CaseStatus status,
    List<LinkedPerson> linked,
    List<CaseColleague> colleagues,
    List<ProceedingId> linkedProceedings,
    Map<PersonId, PersonShown> people,
    boolean incomplete) {

  /** Copies the collections, so that the value cannot change. */
  public CaseShown {
    linked = List.copyOf(linked);
    colleagues = List.copyOf(colleagues);
    linkedProceedings = List.copyOf(linkedProceedings);
    people = Map.copyOf(people);
  }
}
