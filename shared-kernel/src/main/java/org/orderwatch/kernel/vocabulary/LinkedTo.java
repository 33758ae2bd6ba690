package org.orderwatch.kernel.vocabulary;

/** To whom in a case a person is linked. */
public enum LinkedTo {
  CLIENT,
  OPPOSING_PARTY
}
