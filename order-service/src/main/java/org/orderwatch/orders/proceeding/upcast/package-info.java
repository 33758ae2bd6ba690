/** Brings stored events of older revisions up to the present one, also within corrections. */
@NullMarked
package org.orderwatch.orders.proceeding.upcast;

import org.jspecify.annotations.NullMarked;
