/** Tests of delivery. */
@NullMarked
package org.orderwatch.notifications.delivery;

import org.jspecify.annotations.NullMarked;
