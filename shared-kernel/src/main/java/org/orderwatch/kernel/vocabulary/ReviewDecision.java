package org.orderwatch.kernel.vocabulary;

/** What a person decided about a flag (rule 8). */
public enum ReviewDecision {
  UNDER_REVIEW,
  CONFIRMED,
  DISMISSED
}
