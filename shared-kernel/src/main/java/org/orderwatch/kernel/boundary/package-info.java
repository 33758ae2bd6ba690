/** Names the moments between two steps of which only one may have happened after a crash. */
@NullMarked
package org.orderwatch.kernel.boundary;

import org.jspecify.annotations.NullMarked;
