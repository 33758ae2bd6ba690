package org.orderwatch.orders.proceeding.event;

import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.GrantedOrder;
import org.orderwatch.kernel.vocabulary.OrderForm;

/**
 * A temporary order was granted, ex parte or preliminary.
 *
 * @param entry when it happened and from whom it is known
 * @param court the court that granted it where the paper is the only source for it, or null: that
 *     of the petition
 * @param docket the docket number on that paper, or null
 * @param order the order
 */
public record ExParteOrderGranted(
    Entry entry, @Nullable Court court, @Nullable DocketId docket, GrantedOrder order)
    implements Grant {

  @Override
  public OrderForm form() {
    return OrderForm.TEMPORARY;
  }
}
