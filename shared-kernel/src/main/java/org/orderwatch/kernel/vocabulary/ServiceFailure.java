package org.orderwatch.kernel.vocabulary;

/** Why an attempt at service failed. */
public enum ServiceFailure {
  NOT_FOUND,
  WRONG_ADDRESS,
  AVOIDED_SERVICE,
  MOVED_AWAY,
  NO_ACCESS,
  TIME_RAN_OUT,
  OTHER,
  UNKNOWN
}
