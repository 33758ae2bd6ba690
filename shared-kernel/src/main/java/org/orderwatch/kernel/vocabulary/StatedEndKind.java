package org.orderwatch.kernel.vocabulary;

/** What the court said of the end of an order. */
public enum StatedEndKind {
  DATE,
  UNTIL_HEARING,
  PERMANENT,
  NOT_STATED
}
