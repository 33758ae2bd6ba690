/** The agency's courts: reference data with derived ids, time zones, and today's date at each. */
@NullMarked
package org.orderwatch.orders.court;

import org.jspecify.annotations.NullMarked;
