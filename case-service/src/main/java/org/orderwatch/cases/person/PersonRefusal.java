package org.orderwatch.cases.person;

import org.orderwatch.kernel.web.Refusal;

/** Why something cannot be recorded about a person. */
public enum PersonRefusal implements Refusal {
  /** The reference names somebody else. */
  REF_TAKEN(409, "This reference belongs to another person of the agency."),
  /** Her key was destroyed. */
  ERASED(409, "What the agency kept about this person was erased; nothing more can be added.");

  private final int status;
  private final String detail;

  PersonRefusal(int status, String detail) {
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
