/** Proves what the package of the same name promises. */
@NullMarked
package org.orderwatch.cases.timeline;

import org.jspecify.annotations.NullMarked;
