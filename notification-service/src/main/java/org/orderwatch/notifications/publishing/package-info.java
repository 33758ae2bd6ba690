/** Names the stored events and turns each into its published one. */
@NullMarked
package org.orderwatch.notifications.publishing;

import org.jspecify.annotations.NullMarked;
