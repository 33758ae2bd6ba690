package org.orderwatch.cases.supportcase;

/** What was done to a colleague's access, with a reason. */
enum AccessChange {
  LET_IN,
  BARRED,
  BAR_LIFTED
}
