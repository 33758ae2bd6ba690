package org.orderwatch.notifications.reminder;

import java.time.LocalTime;

/**
 * When reminders go out.
 *
 * @param morning the time of day, in the zone of the court, at which a day's reminders go out
 * @param lastCourtHours the time of day at which the last reminder of a short order goes out
 * @param movedLeadInDays leads of so many days or fewer move to the last court day on or before
 * @param shortOrderInDays an order of fewer days gets the two reminders of a short order instead
 */
public record ReminderPolicy(
    LocalTime morning, LocalTime lastCourtHours, int movedLeadInDays, int shortOrderInDays) {

  /** The defaults of rule 14. */
  public static final ReminderPolicy DEFAULT =
      new ReminderPolicy(LocalTime.of(8, 0), LocalTime.of(13, 0), 7, 5);
}
