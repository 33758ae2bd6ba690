/** Proves what the package of the same name promises. */
@NullMarked
package org.orderwatch.cases.access;

import org.jspecify.annotations.NullMarked;
