package org.orderwatch.kernel.vocabulary;

/** How an order was given, or tried to be given, to the restrained person. */
public enum ServiceMethod {
  PERSONAL,
  ELECTRONIC,
  PUBLICATION,
  MAIL,
  IN_COURT,
  UNKNOWN
}
