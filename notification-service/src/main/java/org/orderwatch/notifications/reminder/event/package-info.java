/** The stored events of reminders; private to this service. */
@NullMarked
package org.orderwatch.notifications.reminder.event;

import org.jspecify.annotations.NullMarked;
