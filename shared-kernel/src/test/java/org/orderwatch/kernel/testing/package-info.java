/** What the integration tests of all services stand on: servers, databases, rules. */
@NullMarked
package org.orderwatch.kernel.testing;

import org.jspecify.annotations.NullMarked;
