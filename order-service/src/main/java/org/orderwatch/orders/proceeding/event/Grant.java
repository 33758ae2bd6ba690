package org.orderwatch.orders.proceeding.event;

import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.GrantedOrder;
import org.orderwatch.kernel.vocabulary.OrderForm;

/** An order was granted. */
public sealed interface Grant extends Fact
    permits EmergencyOrderGranted,
        ExParteOrderGranted,
        InterimOrderGranted,
        CriminalOrderGranted,
        FinalOrderGranted {

  /**
   * Returns the court on the paper.
   *
   * @return the court, or null where it is that of the petition
   */
  @Nullable Court court();

  /**
   * Returns the docket number on the paper.
   *
   * @return the docket, or null where it is not known
   */
  @Nullable DocketId docket();

  /**
   * Returns what was granted.
   *
   * @return the order
   */
  GrantedOrder order();

  /**
   * Returns the form in which it was granted.
   *
   * @return the form
   */
  OrderForm form();
}
