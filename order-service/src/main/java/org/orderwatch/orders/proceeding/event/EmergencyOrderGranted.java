package org.orderwatch.orders.proceeding.event;

import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.GrantedOrder;
import org.orderwatch.kernel.vocabulary.OrderForm;

/**
 * An emergency order was granted (police, after hours, magistrate).
 *
 * @param entry when it happened and from whom it is known
 * @param court the court, or the jurisdiction alone
 * @param docket its docket number, or null
 * @param order the order
 */
public record EmergencyOrderGranted(
    Entry entry, Court court, @Nullable DocketId docket, GrantedOrder order) implements Grant {

  @Override
  public OrderForm form() {
    return OrderForm.EMERGENCY;
  }
}
