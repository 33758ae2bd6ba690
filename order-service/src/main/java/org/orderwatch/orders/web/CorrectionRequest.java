package org.orderwatch.orders.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.vocabulary.CorrectionKind;
import org.orderwatch.kernel.vocabulary.Source;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.wire.MadeIfAbsent;

/**
 * One correction.
 *
 * @param id the id of the correction, itself an entry; made if absent
 * @param corrects the entry to correct, possibly a correction
 * @param kind what was wrong
 * @param source where the mistake was learnt
 * @param occurredOn the day it was found; today in the court's zone if absent
 * @param reportedIn the case in whose course it was learnt, or null
 * @param replacement the right fact, for WRONG_VALUE only
 */
public record CorrectionRequest(
    @MadeIfAbsent EntryId id,
    EntryId corrects,
    CorrectionKind kind,
    Source source,
    @Nullable LocalDate occurredOn,
    @Nullable CaseId reportedIn,
    @Nullable Fact replacement) {}
