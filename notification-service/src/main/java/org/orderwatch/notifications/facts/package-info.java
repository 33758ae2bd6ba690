/**
 * What reminders rest on, taken from the topics {@code orders} and {@code cases}; rebuilt at will.
 */
@NullMarked
package org.orderwatch.notifications.facts;

import org.jspecify.annotations.NullMarked;
