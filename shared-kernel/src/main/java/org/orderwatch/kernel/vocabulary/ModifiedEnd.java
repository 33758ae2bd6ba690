package org.orderwatch.kernel.vocabulary;

/** What a modification does to the end of an order (section 3). */
public enum ModifiedEnd {
  UNCHANGED,
  DATE,
  INDEFINITE,
  NOT_STATED
}
