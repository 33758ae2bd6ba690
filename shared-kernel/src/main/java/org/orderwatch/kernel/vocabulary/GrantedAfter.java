package org.orderwatch.kernel.vocabulary;

/** How a final order came about. */
public enum GrantedAfter {
  HEARING,
  CONSENT,
  DEFAULT,
  UNKNOWN
}
