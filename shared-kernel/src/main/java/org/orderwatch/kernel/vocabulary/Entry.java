package org.orderwatch.kernel.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.EntryId;

/**
 * What every entry carries whatever it tells: when it happened, and from whom it is known (section
 * 3). Who recorded it and when stand in the envelope.
 *
 * @param id the id of the entry; corrections name it
 * @param occurredOn the day on which it happened, in the zone of the court
 * @param occurredAt the instant, if it is known; it never decides anything, it is only shown
 * @param source where the fact was learnt
 * @param reportedIn the case in whose course it was learnt, or null; with THIS_CLIENT it says whose
 *     word it is
 */
public record Entry(
    EntryId id,
    LocalDate occurredOn,
    @Nullable Instant occurredAt,
    Source source,
    @Nullable CaseId reportedIn) {}
