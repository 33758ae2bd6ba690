package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.ids.OrderId;

/** Something was done to or with an order; impossible before it was granted. */
public sealed interface ActOnOrder extends Fact
    permits ServiceAttempted,
        OrderServed,
        TemporaryOrderExtended,
        OrderBecameFinal,
        OrderModified,
        OrderRenewed,
        OrderDismissed,
        OrderVacated {

  /**
   * Returns the order.
   *
   * @return its id
   */
  OrderId order();
}
