/** Who calls, for which agency, and which operations a role may use. */
@NullMarked
package org.orderwatch.kernel.security;

import org.jspecify.annotations.NullMarked;
