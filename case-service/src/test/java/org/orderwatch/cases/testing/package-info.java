/**
 * The running service that all integration tests of this module share, and a browser without one.
 */
@NullMarked
package org.orderwatch.cases.testing;

import org.jspecify.annotations.NullMarked;
