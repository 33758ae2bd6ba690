package org.orderwatch.cases.importing;

import org.orderwatch.kernel.published.OrderEvent;

/**
 * A fact that a cell tells.
 *
 * @param column the cell to name where the fact is refused
 * @param event the fact
 */
record RowFact(Column column, OrderEvent event) {}
