package org.orderwatch.kernel.vocabulary;

import java.util.List;
import org.orderwatch.kernel.ids.PersonId;

/**
 * One person restrained by an order, and those whom it protects from that person: the sides X to Y
 * of section 2.
 *
 * @param restrained who is restrained
 * @param protects who is protected from that person; at least one, never the restrained person
 */
public record Restraint(PersonId restrained, List<PersonId> protects) {

  /** Copies the lists, so that the value cannot change. */
  public Restraint {
    protects = List.copyOf(protects);
  }
}
