/** Tests of the launcher, and the system that the end-to-end, process and browser tests run on. */
@NullMarked
package org.orderwatch.deploy;

import org.jspecify.annotations.NullMarked;
