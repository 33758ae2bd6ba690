/** cases. */
@NullMarked
package org.orderwatch.cases;

import org.jspecify.annotations.NullMarked;
