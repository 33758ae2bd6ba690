package org.orderwatch.cases.flag;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.vocabulary.DismissedBecause;
import org.orderwatch.kernel.vocabulary.ReviewDecision;

/**
 * What somebody decides about a flag.
 *
 * @param decision what is decided
 * @param because why; needed for DISMISSED, refused otherwise
 * @param note a note, or null; only where a client is concerned, under whose key it is kept
 * @param contentSeen {@code contentSeen} of the flag as it was shown
 */
public record ReviewRequest(
    @NotNull ReviewDecision decision,
    @Nullable DismissedBecause because,
    @Nullable @Size(max = 4000) String note,
    @NotBlank @Size(max = 200) String contentSeen) {}
