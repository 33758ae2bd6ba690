package org.orderwatch.notifications.reminder;

/** Where a reminder stands. Each is in exactly one state. */
public enum ReminderState {
  /** It waits for its time. */
  SCHEDULED,
  /** It lies in the inboxes of those whom it concerns. */
  DELIVERED,
  /** Somebody has seen it. */
  ACKNOWLEDGED,
  /** Its day had passed when its fact was recorded; it is listed and never mailed. */
  ALREADY_PAST,
  /** The fact it rests on changed before it went out. */
  CANCELLED
}
