/** What the read models of this service share: rows sent as arrays, and the day of an agency. */
@NullMarked
package org.orderwatch.cases.projecting;

import org.jspecify.annotations.NullMarked;
