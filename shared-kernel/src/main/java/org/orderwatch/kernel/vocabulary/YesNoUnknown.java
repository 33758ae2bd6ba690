package org.orderwatch.kernel.vocabulary;

/** An answer to a yes-or-no question; what nobody recorded is unknown, never no (section 3). */
public enum YesNoUnknown {
  YES,
  NO,
  UNKNOWN
}
