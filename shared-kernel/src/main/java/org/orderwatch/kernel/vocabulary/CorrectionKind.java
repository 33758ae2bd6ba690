package org.orderwatch.kernel.vocabulary;

/** What was wrong with an entry (section 3). */
public enum CorrectionKind {
  WRONG_VALUE,
  NEVER_HAPPENED,
  WRONG_PROCEEDING
}
