package org.orderwatch.kernel.vocabulary;

/** On what the end of an order rests (rule 6). */
public enum EndBasis {
  STATED,
  STATUTORY,
  STATUTORY_MAXIMUM,
  UNTIL_HEARING,
  INDEFINITE,
  UNKNOWN
}
