/** Docket numbers: encrypted, found by keyed tokens, and named by random ids everywhere else. */
@NullMarked
package org.orderwatch.orders.docket;

import org.jspecify.annotations.NullMarked;
