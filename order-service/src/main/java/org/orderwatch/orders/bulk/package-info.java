/** Whole proceedings at once: compared with what is stored, tried or recorded all together. */
@NullMarked
package org.orderwatch.orders.bulk;

import org.jspecify.annotations.NullMarked;
