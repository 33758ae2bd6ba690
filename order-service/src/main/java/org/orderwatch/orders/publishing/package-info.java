/** Maps stored events to the published contract; may use both and nothing else. */
@NullMarked
package org.orderwatch.orders.publishing;

import org.jspecify.annotations.NullMarked;
