package org.orderwatch.kernel.vocabulary;

/** How petitioner and respondent are related. */
public enum Relationship {
  SPOUSE,
  FORMER_SPOUSE,
  PARTNER,
  FORMER_PARTNER,
  PARENT,
  CHILD,
  SIBLING,
  OTHER_FAMILY,
  HOUSEHOLD_MEMBER,
  DATING,
  ACQUAINTANCE,
  STRANGER,
  OTHER,
  UNKNOWN
}
