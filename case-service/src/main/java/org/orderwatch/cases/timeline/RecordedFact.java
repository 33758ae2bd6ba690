package org.orderwatch.cases.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.EntryCorrected;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.Source;

/**
 * An entry of a proceeding as it was recorded.
 *
 * @param proceeding the proceeding
 * @param sequence its number there, in the order of recording
 * @param entry what every entry carries
 * @param event the fact or correction
 * @param recordedAt when it was recorded
 * @param recordedBy by whom, or null where a process of the system did
 */
record RecordedFact(
    ProceedingId proceeding,
    long sequence,
    Entry entry,
    OrderEvent event,
    Instant recordedAt,
    @Nullable UserId recordedBy) {

  /** "Two clients, one pair": whether a case may show it where both persons are clients. */
  boolean shownTo(CaseId caseId) {
    OrderEvent replacement = event instanceof EntryCorrected c ? c.replacement() : null;
    Entry replaced = replacement == null ? null : Facts.entry(replacement);
    return shownTo(caseId, entry, event)
        && (replacement == null || replaced == null || shownTo(caseId, replaced, replacement));
  }

  private static boolean shownTo(CaseId caseId, Entry entry, OrderEvent event) {
    boolean said = entry.source() == Source.THIS_CLIENT && caseId.equals(entry.reportedIn());
    return said || (entry.source() == Source.COURT_RECORD && !Facts.tellsOfStaff(event));
  }
}
