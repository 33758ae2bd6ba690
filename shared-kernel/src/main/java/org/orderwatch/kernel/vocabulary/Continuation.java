package org.orderwatch.kernel.vocabulary;

/** What a continuance says of the order (rule 16). */
public enum Continuation {
  UNTIL_NEW_HEARING,
  UNTIL_DATE,
  NO,
  UNKNOWN
}
