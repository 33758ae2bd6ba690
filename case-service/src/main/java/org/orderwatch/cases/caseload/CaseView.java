package org.orderwatch.cases.caseload;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AccessLog;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.person.People;
import org.orderwatch.cases.person.PersonShown;
import org.orderwatch.cases.supportcase.CaseFile;
import org.orderwatch.cases.supportcase.LinkedPerson;
import org.orderwatch.cases.supportcase.SupportCases;
import org.orderwatch.cases.timeline.CaseStatus;
import org.orderwatch.cases.timeline.CaseStatuses;
import org.orderwatch.kernel.consuming.Applied;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One case: how it stands, who is in it, who works on it. */
@Service
public class CaseView {

  private final CaseAccess access;
  private final AccessLog log;
  private final SupportCases cases;
  private final CaseStatuses statuses;
  private final People people;
  private final AgencyDays days;
  private final Applied applied;

  CaseView(
      CaseAccess access,
      AccessLog log,
      SupportCases cases,
      CaseStatuses statuses,
      People people,
      AgencyDays days,
      Applied applied) {
    this.access = access;
    this.log = log;
    this.cases = cases;
    this.statuses = statuses;
    this.people = people;
    this.days = days;
    this.applied = applied;
  }

  /**
   * Reads a case and keeps that it was opened.
   *
   * @param viewer who reads
   * @param caseId any id
   * @param on the day to speak of, or null for today in the zone of each court
   * @return the case
   * @throws RefusedException NOT_FOUND if there is no such case or it may not be read
   */
  @Transactional
  public CaseShown read(Viewer viewer, CaseId caseId, @Nullable LocalDate on) {
    access.require(viewer, caseId);
    CaseFile file = cases.find(caseId).orElseThrow(RefusedException::notFound);
    log.opened(viewer, caseId, AccessLog.What.CASE);
    CaseStatus status =
        statuses.of(List.of(file), days.zone(), on).getOrDefault(caseId, CaseStatus.NOTHING);
    List<LinkedPerson> linked = cases.linked(caseId);
    Set<PersonId> named = new HashSet<>(status.others());
    linked.forEach(each -> named.add(each.person()));
    named.add(file.client());
    Map<PersonId, PersonShown> seen = new HashMap<>(people.seen(viewer, named));
    PersonShown client = seen.get(file.client());
    if (client == null) {
      throw RefusedException.notFound();
    }
    return new CaseShown(
        caseId,
        client,
        file.closed(),
        file.openedOn(),
        file.sequence(),
        status,
        linked,
        cases.staff(caseId),
        cases.proceedings(caseId),
        seen,
        applied.anyParked(
            List.of("timeline"),
            status.proceedings().stream().map(ProceedingId::toString).collect(Collectors.toSet())));
  }
}
