package org.orderwatch.kernel.vocabulary;

/** The form of an order (section 2). */
public enum OrderForm {
  EMERGENCY,
  TEMPORARY,
  INTERIM,
  FINAL,
  CRIMINAL_EMERGENCY
}
