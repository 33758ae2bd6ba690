/** What the operator of the machine sees and does: health, parent watch, operator endpoints. */
@NullMarked
package org.orderwatch.kernel.operation;

import org.jspecify.annotations.NullMarked;
