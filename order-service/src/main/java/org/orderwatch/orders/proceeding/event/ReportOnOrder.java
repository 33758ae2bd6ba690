package org.orderwatch.orders.proceeding.event;

import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;

/** A request or report that may name an order and changes none. */
public sealed interface ReportOnOrder extends Fact
    permits RenewalRequested,
        DismissalRequested,
        ModificationRequested,
        ViolationReported,
        RegistryEntryConfirmed,
        FirearmSurrenderReported,
        CopyDelivered,
        AssistanceProvided {

  /**
   * Returns the order.
   *
   * @return its id, or null where none is named
   */
  @Nullable OrderId order();
}
