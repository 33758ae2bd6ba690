package org.orderwatch.cases.opposition;

/** How the facts of a flag stand on a day (rule 8). */
public enum FactState {
  /** The opposition holds for certain. */
  ONGOING,
  /** It may hold, or begins only later. */
  UNCONFIRMED,
  /** It is over, or what it rested on was corrected away. */
  ENDED
}
