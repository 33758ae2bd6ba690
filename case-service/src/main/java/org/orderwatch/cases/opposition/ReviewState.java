package org.orderwatch.cases.opposition;

/** How far people have come with a flag (rule 8). */
public enum ReviewState {
  /** Nobody has looked, or what was decided no longer fits what is shown. */
  NEW,
  /** Somebody is looking. */
  UNDER_REVIEW,
  /** Somebody found that it is so. */
  CONFIRMED,
  /** Somebody decided that nothing need be done, with a reason. */
  DISMISSED
}
