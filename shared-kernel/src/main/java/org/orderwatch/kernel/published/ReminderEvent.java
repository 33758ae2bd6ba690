package org.orderwatch.kernel.published;

/**
 * What became of a reminder, published by the notification service on the topic {@code reminders}.
 */
public sealed interface ReminderEvent extends PublishedEvent
    permits ReminderScheduled,
        ReminderAlreadyPast,
        ReminderSent,
        ReminderUncertain,
        ReminderFailed,
        ReminderAcknowledged,
        ReminderCancelled {}
