package org.orderwatch.cases.opposition;

/**
 * The kinds of opposition (rule 7), in the order in which reports count a pair. Several of the
 * first three may hold on one day; PENDING holds only where none of them does.
 */
public enum OppositionKind {
  /** Both sides granted in one proceeding, on one paper or two. */
  MUTUAL,
  /** One side on a petition, the other on a cross- or counter-petition to it. */
  CROSS,
  /** Any other two opposite sides. */
  DUAL,
  /** An order in force or a petition pending one way, and a petition pending the other way. */
  PENDING
}
