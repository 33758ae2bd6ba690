package org.orderwatch.cases.opposition;

import java.util.List;
import org.orderwatch.kernel.vocabulary.ReviewDecision;

/**
 * How a flag stands with the people who review it, from its history and its reviews alone.
 *
 * @param state how far they have come
 * @param reopened whether it is NEW because a decision no longer holds
 */
public record FlagStanding(ReviewState state, boolean reopened) {

  /**
   * Finds how a flag stands.
   *
   * @param history what it showed
   * @param reviews all reviews, in order
   * @return the standing
   */
  public static FlagStanding of(FlagHistory history, List<Review> reviews) {
    if (reviews.isEmpty()) {
      return new FlagStanding(ReviewState.NEW, false);
    }
    Review last = reviews.getLast();
    if (last.decision() == ReviewDecision.UNDER_REVIEW) {
      return new FlagStanding(ReviewState.UNDER_REVIEW, false);
    }
    if (history.reopens(last)) {
      return new FlagStanding(ReviewState.NEW, true);
    }
    return new FlagStanding(
        last.decision() == ReviewDecision.CONFIRMED ? ReviewState.CONFIRMED : ReviewState.DISMISSED,
        false);
  }
}
