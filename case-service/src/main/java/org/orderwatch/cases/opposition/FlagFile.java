package org.orderwatch.cases.opposition;

import java.util.List;

/**
 * Everything that a flag rests on.
 *
 * @param history what it showed
 * @param reviews its reviews, in order
 * @param proceedings the facts of its proceedings as they stand
 */
public record FlagFile(
    FlagHistory history, List<Review> reviews, List<ProceedingFacts> proceedings) {

  /** Copies the lists, so that the value cannot change. */
  public FlagFile {
    reviews = List.copyOf(reviews);
    proceedings = List.copyOf(proceedings);
  }
}
