package org.orderwatch.cases.flag;

import java.util.List;
import java.util.Map;
import org.orderwatch.cases.opposition.FlagContent;
import org.orderwatch.cases.opposition.FlagHistory;
import org.orderwatch.cases.opposition.ProceedingFacts;
import org.orderwatch.cases.opposition.Review;
import org.orderwatch.kernel.ids.NoteId;

/**
 * A flag with its reasons.
 *
 * @param flag how it stands
 * @param content when and how its proceedings oppose, pair by pair
 * @param proceedings what it rests on: the orders, the days on which they restrain, the petitions
 * @param history what it showed and since when it was known
 * @param reviews what people decided, in order
 * @param notes the texts of the notes that can still be read
 */
public record FlagDetails(
    FlagShown flag,
    FlagContent content,
    List<ProceedingFacts> proceedings,
    FlagHistory history,
    List<Review> reviews,
    Map<NoteId, String> notes) {

  /** Copies the lists, so that the value cannot change. */
  public FlagDetails {
    proceedings = List.copyOf(proceedings);
    reviews = List.copyOf(reviews);
    notes = Map.copyOf(notes);
  }
}
