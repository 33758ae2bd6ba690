package org.orderwatch.kernel.vocabulary;

/** The kind of order that is sought (section 2). */
public enum KindOfOrder {
  DOMESTIC,
  SEXUAL_ASSAULT,
  STALKING,
  HARASSMENT_OR_PEACE,
  CRIMINAL_NO_CONTACT,
  FAMILY_COURT,
  UNKNOWN
}
