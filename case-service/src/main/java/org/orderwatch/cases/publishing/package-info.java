/** Turns stored events of this service into the published ones, one for one. */
@NullMarked
package org.orderwatch.cases.publishing;

import org.jspecify.annotations.NullMarked;
