package org.orderwatch.kernel.vocabulary;

import java.util.List;

/**
 * The complete terms of an order.
 *
 * @param restraints who is restrained for whom; each restrained person stands once
 * @param relief the relief granted; empty where it is not known
 */
public record Terms(List<Restraint> restraints, List<ReliefTerm> relief) {

  /** Copies the lists, so that the value cannot change. */
  public Terms {
    restraints = List.copyOf(restraints);
    relief = List.copyOf(relief);
  }
}
