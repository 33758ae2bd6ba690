/** Proves the platform on a small service of its own, over real servers and the real processors. */
@NullMarked
package org.orderwatch.kernel.platform;

import org.jspecify.annotations.NullMarked;
