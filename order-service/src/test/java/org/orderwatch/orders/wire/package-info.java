/** Tests of reading requests. */
@NullMarked
package org.orderwatch.orders.wire;

import org.jspecify.annotations.NullMarked;
