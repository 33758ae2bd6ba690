package org.orderwatch.orders.web;

import org.orderwatch.kernel.ids.CourtId;
import org.orderwatch.orders.wire.WireRequest;

/**
 * Asks for the id of a docket number.
 *
 * @param court the court
 * @param number the number as it stands on the paper
 */
@WireRequest
public record DocketRequest(CourtId court, String number) {

  /** Keeps the number out of logs. */
  @Override
  public String toString() {
    return "DocketRequest[" + court + "]";
  }
}
