/**
 * A proceeding: what may be recorded, what is refused and why, and the aggregate that records it.
 * Decisions are pure; only the aggregate knows Axon.
 */
@NullMarked
package org.orderwatch.orders.proceeding;

import org.jspecify.annotations.NullMarked;
