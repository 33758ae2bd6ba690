/** Typed ids, used in every message instead of bare UUIDs. */
@NullMarked
package org.orderwatch.kernel.ids;

import org.jspecify.annotations.NullMarked;
