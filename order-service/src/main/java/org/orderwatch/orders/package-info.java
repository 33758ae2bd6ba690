/** orders. */
@NullMarked
package org.orderwatch.orders;

import org.jspecify.annotations.NullMarked;
