/** The commands of a proceeding; ids and the day come in with them. */
@NullMarked
package org.orderwatch.orders.proceeding.command;

import org.jspecify.annotations.NullMarked;
