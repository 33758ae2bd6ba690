package org.orderwatch.deploy;

/** Why the system does not start, in words that say to the person at the machine what to do. */
public final class StartProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** A problem with nothing but these words to it. */
  public StartProblem(String message) {
    super(message);
  }

  /** A problem whose cause belongs in the log. */
  public StartProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
