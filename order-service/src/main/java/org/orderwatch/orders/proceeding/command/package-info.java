/** The command of a proceeding; ids and the day come in with it. */
@NullMarked
package org.orderwatch.orders.proceeding.command;

import org.jspecify.annotations.NullMarked;
