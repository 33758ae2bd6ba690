/** kernel. */
@NullMarked
package org.orderwatch.kernel;

import org.jspecify.annotations.NullMarked;
