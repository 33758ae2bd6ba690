package org.orderwatch.cases.importing;

import org.orderwatch.kernel.web.Refusal;

/** Why something is not done with an import. */
public enum ImportRefusal implements Refusal {
  IMPORT_NOT_CHECKED(
      409, "This import cannot be recorded now. It must have been tried, with every row passing."),
  IMPORT_RECORDS_ALREADY(
      409, "This import is being recorded or is done; it can no longer be given up.");

  private final int status;
  private final String detail;

  ImportRefusal(int status, String detail) {
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
