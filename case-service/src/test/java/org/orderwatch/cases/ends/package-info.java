/** Proves what comes up for whom, and that a page costs the same however many orders there are. */
@NullMarked
package org.orderwatch.cases.ends;

import org.jspecify.annotations.NullMarked;
