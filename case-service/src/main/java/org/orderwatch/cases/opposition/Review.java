package org.orderwatch.cases.opposition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.DismissedBecause;
import org.orderwatch.kernel.vocabulary.ReviewDecision;

/**
 * A review of a flag, as it was recorded.
 *
 * @param sequence its number among the reviews of the flag, from 0
 * @param recordedAt when it was recorded
 * @param decision what was decided
 * @param because why; for DISMISSED only
 * @param note a note, or null
 * @param contentSeen the fingerprint of what was shown
 * @param by who decided
 */
public record Review(
    long sequence,
    Instant recordedAt,
    ReviewDecision decision,
    @Nullable DismissedBecause because,
    @Nullable NoteId note,
    String contentSeen,
    UserId by) {}
