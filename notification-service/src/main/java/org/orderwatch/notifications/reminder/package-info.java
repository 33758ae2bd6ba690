/** What is due and when, as pure functions and as one aggregate for each order. */
@NullMarked
package org.orderwatch.notifications.reminder;

import org.jspecify.annotations.NullMarked;
