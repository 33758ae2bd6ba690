package org.orderwatch.kernel.vocabulary;

/** Who confirmed that an order became final. */
public enum ConfirmedBy {
  COURT,
  CLERK,
  ADVOCATE,
  UNKNOWN
}
