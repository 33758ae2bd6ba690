/** Tests of recording many proceedings at once. */
@NullMarked
package org.orderwatch.orders.bulk;

import org.jspecify.annotations.NullMarked;
