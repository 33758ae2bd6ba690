/** The one id that follows a request through logs, events, Kafka and mail. */
@NullMarked
package org.orderwatch.kernel.correlation;

import org.jspecify.annotations.NullMarked;
