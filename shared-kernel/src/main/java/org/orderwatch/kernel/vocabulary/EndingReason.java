package org.orderwatch.kernel.vocabulary;

/** Why a matter was denied, dismissed or withdrawn (section 3). */
public enum EndingReason {
  FAILURE_TO_APPEAR,
  PETITIONER_REQUESTED,
  LACK_OF_SERVICE,
  BURDEN_OF_PROOF_NOT_MET,
  NOT_ELIGIBLE,
  OTHER,
  UNKNOWN
}
