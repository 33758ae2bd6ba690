package org.orderwatch.orders.recording;

import org.orderwatch.kernel.web.Refusal;

/** The refusals of the order service beside those that all services share. */
public enum OrderRefusal implements Refusal {
  IMPOSSIBLE(
      422,
      "What is to be recorded cannot have happened, or not together with what is recorded; see the"
          + " errors and the entries in conflicts. Correct it, or correct those entries first."),
  PROCEEDING_EXISTS(
      409, "A proceeding with this id is recorded already. Record further entries in it."),
  AS_OF_NOT_SETTLED(
      400,
      "The state as of a time can be given once that time is 60 seconds past. Ask for an earlier"
          + " time, or leave asOf out for the present state."),
  BULK_REFUSED(
      422,
      "Some items cannot be recorded, so none was. Correct them, or leave them out; see the"
          + " problems of each item.");

  private final int status;
  private final String detail;

  OrderRefusal(int status, String detail) {
    this.status = status;
    this.detail = detail;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String detail() {
    return detail;
  }
}
