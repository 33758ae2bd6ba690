package org.orderwatch.cases.flag;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.DismissedBecause;
import org.orderwatch.kernel.vocabulary.ReviewDecision;

/** Asks to keep what somebody decided about a flag. */
record ReviewFlag(
    @TargetAggregateIdentifier FlagId flag,
    List<ProceedingId> proceedings,
    ReviewDecision decision,
    @Nullable DismissedBecause because,
    @Nullable NoteId note,
    String contentSeen,
    UserId by) {}
