/** The API of proceedings, courts and dockets over HTTP. */
@NullMarked
package org.orderwatch.orders.web;

import org.jspecify.annotations.NullMarked;
