/** Tests of the service over HTTP, on a real database and broker. */
@NullMarked
package org.orderwatch.orders.web;

import org.jspecify.annotations.NullMarked;
