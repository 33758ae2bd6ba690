/** deploy. */
@NullMarked
package org.orderwatch.deploy;

import org.jspecify.annotations.NullMarked;
