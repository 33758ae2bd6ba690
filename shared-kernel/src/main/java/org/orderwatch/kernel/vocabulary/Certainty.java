package org.orderwatch.kernel.vocabulary;

/** Whether an order is in force on a day: certainly, or not known (rule 6). */
public enum Certainty {
  YES,
  UNCONFIRMED
}
