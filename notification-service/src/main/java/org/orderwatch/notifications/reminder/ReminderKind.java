package org.orderwatch.notifications.reminder;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of reminder that follow from the stated end of an order (rule 14). */
public enum ReminderKind {
  /** Sixty days before the last day in force. */
  END_IN_60_DAYS(60),
  /** Thirty days before the last day in force. */
  END_IN_30_DAYS(30),
  /** Fourteen days before the last day in force. */
  END_IN_14_DAYS(14),
  /** Seven days before the last day in force, or the last court day before that. */
  END_IN_7_DAYS(7),
  /** The day before the last day in force, or the last court day before that. */
  END_IN_1_DAY(1),
  /** Stands for all leads that had passed when the end became known. */
  LEADS_ALREADY_PAST(0),
  /** An order shorter than five days was recorded. */
  SHORT_ORDER_RECORDED(0),
  /** The last court hours in which a short order can still be acted on. */
  SHORT_ORDER_LAST_COURT_HOURS(0);

  private final int leadInDays;

  ReminderKind(int leadInDays) {
    this.leadInDays = leadInDays;
  }

  /**
   * Returns the lead.
   *
   * @return days before the last day in force; 0 for a kind that is not a lead
   */
  public int leadInDays() {
    return leadInDays;
  }

  /**
   * Finds the kind of a lead.
   *
   * @param days days before the last day in force
   * @return the kind, or nothing where no reminder has that lead
   */
  public static Optional<ReminderKind> ofLead(int days) {
    return Stream.of(values()).filter(k -> days > 0 && k.leadInDays == days).findFirst();
  }
}
