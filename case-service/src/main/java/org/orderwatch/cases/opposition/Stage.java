package org.orderwatch.cases.opposition;

/** How far an opposition of orders has come on a day (rule 7). */
public enum Stage {
  /** Each side has a final order in force. */
  FINAL,
  /** At least one side has none. */
  TEMPORARY
}
