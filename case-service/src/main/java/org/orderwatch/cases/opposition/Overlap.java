package org.orderwatch.cases.opposition;

import java.util.List;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * What a flag rests on: the proceedings that oppose each other, and when they do.
 *
 * @param proceedings one proceeding, or two in the order of their ids
 * @param stretches when and how they oppose, in order of days; never empty
 */
public record Overlap(List<ProceedingId> proceedings, List<Stretch> stretches) {

  /** Copies the lists, so that the value cannot change. */
  public Overlap {
    proceedings = List.copyOf(proceedings);
    stretches = List.copyOf(stretches);
  }
}
