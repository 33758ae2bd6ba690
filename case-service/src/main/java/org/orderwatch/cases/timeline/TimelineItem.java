package org.orderwatch.cases.timeline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.vocabulary.Source;

/**
 * An entry on a case's timeline.
 *
 * @param entry its id
 * @param proceeding its proceeding
 * @param kind what happened: the simple name of the fact, such as OrderServed; EntryCorrected where
 *     an entry was withdrawn
 * @param lane on whose side it stands, seen from the client
 * @param occurredOn the day on which it happened, in the zone of the court
 * @param occurredAt the instant, or null where it is not known
 * @param recordedAt when it was recorded
 * @param recordedBy who recorded it; null where a process of the system did or the case may not
 *     show it
 * @param source from whom it is known
 * @param reportedIn the case in whose course it was learnt; null where there is none or this case
 *     may not show it
 * @param standing whether it holds
 * @param correctedBy the correction that holds in its place, or null
 * @param corrects the entry that it corrects, or null
 * @param fact what it says
 */
public record TimelineItem(
    EntryId entry,
    ProceedingId proceeding,
    String kind,
    Lane lane,
    LocalDate occurredOn,
    @Nullable Instant occurredAt,
    Instant recordedAt,
    @Nullable UserId recordedBy,
    Source source,
    @Nullable CaseId reportedIn,
    EntryStanding standing,
    @Nullable EntryId correctedBy,
    @Nullable EntryId corrects,
    OrderEvent fact) {}
