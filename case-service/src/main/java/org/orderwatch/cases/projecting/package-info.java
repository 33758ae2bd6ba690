/** How the read models of this service hand whole batches of rows to PostgreSQL. */
@NullMarked
package org.orderwatch.cases.projecting;

import org.jspecify.annotations.NullMarked;
