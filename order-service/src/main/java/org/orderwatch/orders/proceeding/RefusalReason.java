package org.orderwatch.orders.proceeding;

/** Why an entry is refused: a closed set (section 3, Impossible; rule 2). */
public enum RefusalReason {
  /** A value is missing, or stands where it must not. */
  INVALID_VALUE,
  /** An act is dated after today in the zone of the court. */
  IN_THE_FUTURE,
  /** A person would oppose herself. */
  OPPOSES_SELF,
  /** A cross-petition would answer itself, directly or round a circle of proceedings. */
  CROSS_PETITION_CYCLE,
  /** Nothing is recorded with which the proceeding begins. */
  NO_PROCEEDING,
  /** No grant of the order is recorded in this proceeding. */
  NO_ORDER,
  /** Service, end or change of an order before it was granted. */
  BEFORE_GRANT,
  /** The order would end before it was granted, or a term before it begins. */
  ENDS_BEFORE_GRANT,
  /** Another entry already grants an order with this id. */
  ORDER_GRANTED_TWICE,
  /** The person is not restrained by the order. */
  NOT_RESTRAINED_BY_ORDER,
  /** Contact by the protected person is no violation of the order that protects her (rule 2). */
  PROTECTED_PERSON_CANNOT_VIOLATE,
  /** Another entry was recorded under this id with other content. */
  ENTRY_ID_TAKEN,
  /** No entry has the id that is to be corrected. */
  NO_SUCH_ENTRY
}
