package org.orderwatch.cases.timeline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.published.DeadlinesAssessed;

/**
 * A proceeding as one case may show it.
 *
 * @param caseId the case
 * @param client its client, who is a party
 * @param proceeding the proceeding
 * @param chapter the entries that may be shown
 * @param hidden the entries that may not
 * @param assessed what follows by rule from all entries, or null where nothing was published yet
 * @param pair whether another party is or was a client too; never shown to anybody
 */
record ProceedingInCase(
    CaseId caseId,
    PersonId client,
    ProceedingId proceeding,
    Chapter chapter,
    List<RecordedFact> hidden,
    @Nullable DeadlinesAssessed assessed,
    boolean pair) {

  static ProceedingInCase of(
      CaseId caseId,
      PersonId client,
      ProceedingId proceeding,
      List<RecordedFact> entries,
      Map<ProceedingId, DeadlinesAssessed> assessed,
      boolean pair) {
    List<RecordedFact> visible =
        pair ? entries.stream().filter(each -> each.shownTo(caseId)).toList() : entries;
    List<RecordedFact> hidden =
        pair ? entries.stream().filter(each -> !each.shownTo(caseId)).toList() : List.of();
    return new ProceedingInCase(
        caseId, client, proceeding, new Chapter(visible), hidden, assessed.get(proceeding), pair);
  }
}
