/**
 * The event store on PostgreSQL and the way to it: commands in, stored events out, history and
 * states as of a recorded time. Only this package knows how Axon is put together.
 */
@NullMarked
package org.orderwatch.kernel.eventstore;

import org.jspecify.annotations.NullMarked;
