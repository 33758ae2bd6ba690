package org.orderwatch.cases.opposition;

/** What is shown for information only and is no task (rules 5 and 7). */
public enum NoticeKind {
  /** An order began and ended on a day on which something the other way was in force or pending. */
  SAME_DAY,
  /** Orders both ways, never in force on the same day, not far apart. */
  CONSECUTIVE
}
