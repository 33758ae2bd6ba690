/** Tests of reminder. */
@NullMarked
package org.orderwatch.notifications.reminder;

import org.jspecify.annotations.NullMarked;
