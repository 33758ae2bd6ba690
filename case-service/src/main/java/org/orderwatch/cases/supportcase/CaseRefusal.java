package org.orderwatch.cases.supportcase;

import org.orderwatch.kernel.web.Refusal;

/** Why something cannot be done with a case. */
public enum CaseRefusal implements Refusal {
  /** It is so already. */
  ALREADY_SO(409, "That is so already; nothing was recorded."),
  /** The client cannot be linked to herself. */
  CLIENT_HERSELF(409, "The client of the case cannot be linked to it as another person."),
  /** A barred colleague must not be assigned or let in. */
  COLLEAGUE_BARRED(409, "This colleague is barred from the case. Lift the bar first.");

  private final int status;
  private final String detail;

  CaseRefusal(int status, String detail) {
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
