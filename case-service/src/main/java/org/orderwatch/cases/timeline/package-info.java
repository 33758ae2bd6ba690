/** What happened in all proceedings of a client, and what of it her case may show. */
@NullMarked
package org.orderwatch.cases.timeline;

import org.jspecify.annotations.NullMarked;
