/** notifications. */
@NullMarked
package org.orderwatch.notifications;

import org.jspecify.annotations.NullMarked;
