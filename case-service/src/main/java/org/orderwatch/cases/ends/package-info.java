/**
 * What comes up: ends of orders, orders not yet served, hearings. A projection with one row for
 * each thing and viewer, so that a page costs the same however many orders there are.
 */
@NullMarked
package org.orderwatch.cases.ends;

import org.jspecify.annotations.NullMarked;
