package org.orderwatch.cases.importing;

/** Where an import stands. */
public enum ImportState {
  /** Each row is being tried by the code that will record it. */
  CHECKING,
  /** Every row would pass; nothing is recorded yet. */
  CHECKED,
  /** Some rows must be corrected in the file; nothing was recorded. */
  REFUSED,
  /** The rows are being recorded. */
  RECORDING,
  /** Every row is in. */
  DONE,
  /** It was given up before anything was recorded. */
  DISCARDED;

  boolean ended() {
    return this == REFUSED || this == DONE || this == DISCARDED;
  }
}
