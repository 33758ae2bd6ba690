package org.orderwatch.cases.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.supportcase.CaseFile;
import org.orderwatch.kernel.ids.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How cases stand on a day. Does not ask who may read them. */
@Service
public class CaseStatuses {

  private final CaseHistory history;
  private final Clock clock;

  CaseStatuses(CaseHistory history, Clock clock) {
    this.history = history;
    this.clock = clock;
  }

  /**
   * The status of each case, with two queries for all of them.
   *
   * @param cases the cases
   * @param agencyZone for proceedings of which the court is not known
   * @param on the day, or null for today in the zone of each court
   * @return a status for each case
   */
  @Transactional(readOnly = true)
  public Map<CaseId, CaseStatus> of(
      Collection<CaseFile> cases, ZoneId agencyZone, @Nullable LocalDate on) {
    Map<CaseId, List<ProceedingInCase>> read =
        history.read(
            cases.stream()
                .map(each -> new CaseHistory.Subject(each.caseId(), each.client()))
                .toList());
    StatusOnDay status = new StatusOnDay(clock, agencyZone, on);
    Map<CaseId, CaseStatus> all = new HashMap<>();
    for (CaseFile each : cases) {
      all.put(each.caseId(), status.of(read.getOrDefault(each.caseId(), List.of())));
    }
    return all;
  }
}
