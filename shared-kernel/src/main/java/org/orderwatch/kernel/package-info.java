/** What all services share: ids, the published events, and the platform that they stand on. */
@NullMarked
package org.orderwatch.kernel;

import org.jspecify.annotations.NullMarked;
