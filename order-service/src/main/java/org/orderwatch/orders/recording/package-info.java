/**
 * Records entries: one transaction from the receipt over the checks across proceedings to the
 * aggregate; the same code tries without recording.
 */
@NullMarked
package org.orderwatch.orders.recording;

import org.jspecify.annotations.NullMarked;
