/**
 * From Kafka to rows: each consumer keeps its position in PostgreSQL, in the transaction that
 * writes its rows; what fails for good is parked; projections are rebuilt while they are in use.
 */
@NullMarked
package org.orderwatch.kernel.consuming;

import org.jspecify.annotations.NullMarked;
