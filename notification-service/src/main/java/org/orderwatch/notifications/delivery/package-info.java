/** Delivers what is due: into the inbox, and by mail where it is configured. */
@NullMarked
package org.orderwatch.notifications.delivery;

import org.jspecify.annotations.NullMarked;
