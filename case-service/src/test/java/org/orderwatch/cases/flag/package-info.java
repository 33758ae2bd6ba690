/** Proves the reviews of flags and who sees which. */
@NullMarked
package org.orderwatch.cases.flag;

import org.jspecify.annotations.NullMarked;
