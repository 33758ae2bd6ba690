/** The clock, the jurisdictions with their time zones, and today's date as a court sees it. */
@NullMarked
package org.orderwatch.kernel.time;

import org.jspecify.annotations.NullMarked;
