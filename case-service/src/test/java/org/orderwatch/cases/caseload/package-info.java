/** Proves what the package of the same name promises. */
@NullMarked
package org.orderwatch.cases.caseload;

import org.jspecify.annotations.NullMarked;
