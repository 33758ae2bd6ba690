package org.orderwatch.kernel.published;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.DismissedBecause;
import org.orderwatch.kernel.vocabulary.ReviewDecision;

/**
 * A person reviewed a flag (rule 8). The decision keeps what was seen.
 *
 * @param flag the flag
 * @param proceedings the proceedings it rests on, in order of id
 * @param decision what was decided
 * @param because why; given for DISMISSED only
 * @param note a note, or null
 * @param contentSeen the fingerprint of what the flag showed when it was decided
 * @param by who decided
 */
public record FlagReviewed(
    FlagId flag,
    List<ProceedingId> proceedings,
    ReviewDecision decision,
    @Nullable DismissedBecause because,
    @Nullable NoteId note,
    String contentSeen,
    UserId by)
    implements CaseEvent {

  /** Copies the lists, so that the value cannot change. */
  public FlagReviewed {
    proceedings = List.copyOf(proceedings);
  }
}
