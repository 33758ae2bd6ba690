package org.orderwatch.notifications.delivery;

import java.util.UUID;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.ids.UserId;

/**
 * Names a reminder in a scheduled task. Ids only, as one line of text.
 *
 * @param agency the agency
 * @param order the order
 * @param reminder the reminder
 */
record DueReminder(AgencyId agency, OrderId order, ReminderId reminder) {

  /** The reminders of one order are handled one after the other. */
  String lock() {
    return lock(agency, order);
  }

  static String lock(AgencyId agency, OrderId order) {
    return "reminders/" + agency + "/" + order;
  }

  String text() {
    return agency + " " + order + " " + reminder;
  }

  String textFor(UserId user) {
    return text() + " " + user;
  }

  static DueReminder of(String text) {
    String[] parts = text.split(" ", -1);
    return new DueReminder(AgencyId.of(parts[0]), OrderId.of(parts[1]), ReminderId.of(parts[2]));
  }

  static UserId userOf(String text) {
    return new UserId(UUID.fromString(text.split(" ", -1)[3]));
  }
}
