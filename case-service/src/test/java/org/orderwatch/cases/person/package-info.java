/** Proves what the package of the same name promises. */
@NullMarked
package org.orderwatch.cases.person;

import org.jspecify.annotations.NullMarked;
