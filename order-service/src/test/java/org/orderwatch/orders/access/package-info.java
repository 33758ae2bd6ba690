/** Tests of who may see a proceeding. */
@NullMarked
package org.orderwatch.orders.access;

import org.jspecify.annotations.NullMarked;
