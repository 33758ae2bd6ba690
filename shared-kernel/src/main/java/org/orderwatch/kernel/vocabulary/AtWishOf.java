package org.orderwatch.kernel.vocabulary;

/** At whose wish a matter ended. */
public enum AtWishOf {
  PETITIONER,
  RESPONDENT,
  BOTH,
  COURT,
  UNKNOWN
}
