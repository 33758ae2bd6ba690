package org.orderwatch.kernel.vocabulary;

/** Who issued an order. */
public enum IssuedBy {
  JUDGE,
  MAGISTRATE,
  COMMISSIONER,
  POLICE,
  UNKNOWN
}
