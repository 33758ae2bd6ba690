package org.orderwatch.orders.proceeding;

import java.util.stream.Collectors;

/** A command was refused; nothing was recorded. */
public final class ProceedingRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  /**
   * Carries a refusal to the caller.
   *
   * @param refusal the problems
   */
  public ProceedingRefused(Refusal refusal) {
    super(
        refusal.problems().stream()
            .map(problem -> problem.reason() + " at " + problem.path())
            .collect(Collectors.joining(", ", "Refused: ", "")));
    this.refusal = refusal;
  }

  /**
   * Returns the problems.
   *
   * @return why it was refused
   */
  public Refusal refusal() {
    return refusal;
  }
}
