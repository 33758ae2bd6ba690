package org.orderwatch.cases.opposition;

/**
 * The limits in days that rules 5 to 7 leave to configuration.
 *
 * @param consecutive how many days may lie between two orders that are still shown as CONSECUTIVE
 * @param silent after how many days with no outcome and no entry a petition is UNCONFIRMED
 */
public record Limits(int consecutive, int silent) {

  /** The limits that rule 7 names: 365 days between, 180 days without an entry. */
  public static final Limits USUAL = new Limits(365, 180);

  /** Refuses limits below a day. */
  public Limits {
    if (consecutive < 0 || silent < 1) {
      throw new IllegalArgumentException("Limits are numbers of days");
    }
  }
}
