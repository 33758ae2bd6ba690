package org.orderwatch.cases.flag;

import org.orderwatch.kernel.web.Refusal;

/** Why a review cannot be recorded. */
public enum FlagRefusal implements Refusal {
  /** The same was decided about the same content. */
  ALREADY_SO(409, "That was decided already about what the flag shows; nothing was recorded."),
  /** The flag shows something else than what was reviewed. */
  CONTENT_CHANGED(
      409, "The flag has changed since you looked. Look at it again and decide about what it is.");

  private final int status;
  private final String detail;

  FlagRefusal(int status, String detail) {
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
