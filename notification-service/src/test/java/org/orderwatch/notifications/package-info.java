/** Tests of the notification service over real servers. */
@NullMarked
package org.orderwatch.notifications;

import org.jspecify.annotations.NullMarked;
