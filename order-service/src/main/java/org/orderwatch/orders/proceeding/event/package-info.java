/**
 * The events stored for a proceeding, around the words of the kernel; they know nothing of Axon or
 * SQL.
 */
@NullMarked
package org.orderwatch.orders.proceeding.event;

import org.jspecify.annotations.NullMarked;
