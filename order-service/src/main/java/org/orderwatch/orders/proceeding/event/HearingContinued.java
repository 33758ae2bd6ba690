package org.orderwatch.orders.proceeding.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.HearingId;
import org.orderwatch.kernel.vocabulary.Continuation;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.HearingDate;

/**
 * A hearing was moved (rule 16).
 *
 * @param entry when it happened and from whom it is known
 * @param hearing the hearing that was moved, or null where it is not known
 * @param newHearing the hearing as it now stands
 * @param date when it takes place, or null where it is not known
 * @param orderContinues what the continuance says of the order
 * @param continuesUntil the last day; given for UNTIL_DATE only
 */
public record HearingContinued(
    Entry entry,
    @Nullable HearingId hearing,
    HearingId newHearing,
    @Nullable HearingDate date,
    Continuation orderContinues,
    @Nullable LocalDate continuesUntil)
    implements Fact {}
