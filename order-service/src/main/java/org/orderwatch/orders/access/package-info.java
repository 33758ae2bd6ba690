/**
 * Who may see and change which proceeding, inside an agency: what the case service has published
 * about its cases, assignments and bars.
 */
@NullMarked
package org.orderwatch.orders.access;

import org.jspecify.annotations.NullMarked;
