package org.orderwatch.cases.flag;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.DismissedBecause;
import org.orderwatch.kernel.vocabulary.ReviewDecision;

/** What people do with a flag, as this service stores it. */
public sealed interface FlagEvent {

  /**
   * Somebody reviewed the flag.
   *
   * @param flag the flag
   * @param proceedings the proceedings it rests on, in the order of their ids
   * @param decision what was decided
   * @param because why; for DISMISSED only
   * @param note a note, or null; its text is in the ledger
   * @param contentSeen the fingerprint of what was shown
   * @param by who decided
   */
  record Reviewed(
      FlagId flag,
      List<ProceedingId> proceedings,
      ReviewDecision decision,
      @Nullable DismissedBecause because,
      @Nullable NoteId note,
      String contentSeen,
      UserId by)
      implements FlagEvent {

    /** Copies the list, so that the value cannot change. */
    public Reviewed {
      proceedings = List.copyOf(proceedings);
    }
  }
}
