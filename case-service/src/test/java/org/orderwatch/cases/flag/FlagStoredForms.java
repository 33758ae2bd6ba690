package org.orderwatch.cases.flag;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orderwatch.cases.person.PersonStoredForms;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.vocabulary.DismissedBecause;
import org.orderwatch.kernel.vocabulary.ReviewDecision;

/** One example of each stored event of a flag. */
public final class FlagStoredForms {

  private FlagStoredForms() {}

  /** By stable name and revision; fails if a type of the registry has none. */
  public static Map<String, Object> examples() {
    return PersonStoredForms.named(
        FlagTypes.STORED,
        new FlagEvent.Reviewed(
            new FlagId(new UUID(6, 1)),
            List.of(new ProceedingId(new UUID(5, 1)), new ProceedingId(new UUID(5, 2))),
            ReviewDecision.DISMISSED,
            DismissedBecause.ALREADY_HANDLED,
            new NoteId(new UUID(4, 1)),
            "DUAL 2026-03-02 0123456789abcdef0123456789abcdef open",
            new UserId(new UUID(3, 1))));
  }
}
