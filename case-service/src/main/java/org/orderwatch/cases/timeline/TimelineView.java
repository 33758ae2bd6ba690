package org.orderwatch.cases.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AccessLog;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.supportcase.CaseColleague;
import org.orderwatch.cases.supportcase.CaseFile;
import org.orderwatch.cases.supportcase.SupportCases;
import org.orderwatch.kernel.consuming.Applied;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.EntryCorrected;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The timeline of a case: all proceedings of its client, for and against her. */
@Service
public class TimelineView {

  private static final Comparator<TimelineItem> LATEST_FIRST =
      Comparator.comparing(TimelineItem::occurredOn)
          .thenComparing(TimelineItem::recordedAt)
          .thenComparing((TimelineItem item) -> item.entry().value())
          .reversed();

  private final CaseAccess access;
  private final AccessLog log;
  private final SupportCases cases;
  private final CaseHistory history;
  private final Applied applied;

  TimelineView(
      CaseAccess access, AccessLog log, SupportCases cases, CaseHistory history, Applied applied) {
    this.access = access;
    this.log = log;
    this.cases = cases;
    this.history = history;
    this.applied = applied;
  }

  /**
   * Reads a page and keeps that it was opened.
   *
   * @param viewer who reads
   * @param caseId any id
   * @param lane only this side and BOTH, or null for all
   * @param from what the page before gave as next, or null for the first
   * @param limit at most so many, 1 to 500
   * @return the page
   * @throws RefusedException NOT_FOUND if there is no such case or it may not be read
   */
  @Transactional
  public TimelinePage read(
      Viewer viewer, CaseId caseId, @Nullable Lane lane, @Nullable EntryId from, int limit) {
    access.require(viewer, caseId);
    CaseFile file = cases.find(caseId).orElseThrow(RefusedException::notFound);
    log.opened(viewer, caseId, AccessLog.What.TIMELINE);
    Set<UserId> staff =
        cases.staff(caseId).stream().map(CaseColleague::user).collect(Collectors.toSet());
    staff.add(viewer.user());
    List<ProceedingInCase> proceedings =
        history
            .read(List.of(new CaseHistory.Subject(caseId, file.client())))
            .getOrDefault(caseId, List.of());
    List<TimelineItem> items = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (ProceedingInCase each : proceedings) {
      ids.add(each.proceeding().toString());
      Set<EntryId> there =
          each.chapter().shown().stream()
              .map(fact -> fact.recorded().entry().id())
              .collect(Collectors.toSet());
      for (ShownFact fact : each.chapter().shown()) {
        TimelineItem item = item(each, fact, staff, there);
        if (lane == null || item.lane() == lane || item.lane() == Lane.BOTH) {
          items.add(item);
        }
      }
    }
    items.sort(LATEST_FIRST);
    return page(
        items, from, Math.clamp(limit, 1, 500), applied.anyParked(List.of("timeline"), ids));
  }

  private static TimelinePage page(
      List<TimelineItem> items, @Nullable EntryId from, int limit, boolean incomplete) {
    int start = 0;
    if (from != null) {
      while (start < items.size() && !items.get(start).entry().equals(from)) {
        start++;
      }
    }
    int end = Math.min(items.size(), start + limit);
    String next = end < items.size() ? items.get(end).entry().toString() : null;
    return new TimelinePage(items.subList(start, end), next, incomplete);
  }

  private static TimelineItem item(
      ProceedingInCase in, ShownFact shown, Set<UserId> staff, Set<EntryId> there) {
    RecordedFact recorded = shown.recorded();
    UserId by = recorded.recordedBy();
    CaseId reportedIn = recorded.entry().reportedIn();
    EntryId corrects =
        recorded.event() instanceof EntryCorrected correction
                && there.contains(correction.corrects())
            ? correction.corrects()
            : null;
    boolean masked = in.pair() && !in.caseId().equals(reportedIn);
    return new TimelineItem(
        recorded.entry().id(),
        in.proceeding(),
        shown.fact().getClass().getSimpleName(),
        in.chapter().lane(shown.fact(), in.client()),
        dayOf(shown),
        recorded.entry().occurredAt(),
        recorded.recordedAt(),
        masked && by != null && !staff.contains(by) ? null : by,
        recorded.entry().source(),
        masked ? null : reportedIn,
        shown.standing(),
        shown.correctedBy(),
        corrects,
        masked ? Masks.withoutOtherCases(shown.fact(), in.caseId()) : shown.fact());
  }

  /** The day of the fact; of a correction that holds, the day on which the right fact happened. */
  private static LocalDate dayOf(ShownFact shown) {
    return TimelineProjection.entry(shown.fact()).occurredOn();
  }
}
