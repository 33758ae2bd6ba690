package org.orderwatch.cases.timeline;

/** Whether an entry holds. */
public enum EntryStanding {
  /** It holds. */
  EFFECTIVE,
  /** A correction holds in its place. */
  CORRECTED,
  /** A correction says that it never happened or belongs elsewhere. */
  WITHDRAWN
}
