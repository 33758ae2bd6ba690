/** servers. */
@NullMarked
package org.orderwatch.servers;

import org.jspecify.annotations.NullMarked;
