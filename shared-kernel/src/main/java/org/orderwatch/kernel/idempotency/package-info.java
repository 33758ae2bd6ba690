/** Receipts of commands, so that a request sent twice is recorded once. */
@NullMarked
package org.orderwatch.kernel.idempotency;

import org.jspecify.annotations.NullMarked;
