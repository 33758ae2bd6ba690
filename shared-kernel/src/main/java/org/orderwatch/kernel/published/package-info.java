/** The events on Kafka: a versioned contract of their own, evolved by addition only. */
@NullMarked
package org.orderwatch.kernel.published;

import org.jspecify.annotations.NullMarked;
