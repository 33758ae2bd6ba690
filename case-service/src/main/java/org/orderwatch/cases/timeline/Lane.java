package org.orderwatch.cases.timeline;

/** On whose side an entry stands, seen from the client. */
public enum Lane {
  /** She filed it, or it protects her. */
  FOR,
  /** It was filed against her, or restrains her. */
  AGAINST,
  /** Both, or neither: it belongs in both lanes. */
  BOTH
}
