/**
 * From the event store to Kafka: each stored event becomes exactly one published event, in order,
 * acknowledged by the broker before the publisher's position advances.
 */
@NullMarked
package org.orderwatch.kernel.publishing;

import org.jspecify.annotations.NullMarked;
