package org.orderwatch.kernel.vocabulary;

/** How a temporary order became final (Oregon, Nebraska). */
public enum FinalBy {
  LAW,
  COURT_PAPER
}
