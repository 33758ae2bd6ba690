package org.orderwatch.cases.opposition;

import org.orderwatch.kernel.ids.PersonId;

/**
 * Two persons, in the order of their ids, so that a pair has one name whoever is named first.
 *
 * @param low the person whose id sorts first, as text and as PostgreSQL sorts it
 * @param high the other person
 */
public record Pair(PersonId low, PersonId high) implements Comparable<Pair> {

  /** Refuses a pair out of order, or a person with herself. */
  public Pair {
    if (low.toString().compareTo(high.toString()) >= 0) {
      throw new IllegalArgumentException("A pair is two persons in the order of their ids");
    }
  }

  /**
   * Names the pair of two persons.
   *
   * @param one a person
   * @param other another person
   * @return the pair
   * @throws IllegalArgumentException if both are the same
   */
  public static Pair of(PersonId one, PersonId other) {
    return one.toString().compareTo(other.toString()) < 0
        ? new Pair(one, other)
        : new Pair(other, one);
  }

  /**
   * Returns the other person of the pair.
   *
   * @param person one of the two
   * @return the one who opposes her
   */
  public PersonId opposing(PersonId person) {
    return person.equals(low) ? high : low;
  }

  @Override
  public int compareTo(Pair other) {
    int first = low.toString().compareTo(other.low.toString());
    return first != 0 ? first : high.toString().compareTo(other.high.toString());
  }
}
