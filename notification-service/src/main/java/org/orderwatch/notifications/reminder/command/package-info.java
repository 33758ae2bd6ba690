/** What can be asked of the reminders of an order. */
@NullMarked
package org.orderwatch.notifications.reminder.command;

import org.jspecify.annotations.NullMarked;
