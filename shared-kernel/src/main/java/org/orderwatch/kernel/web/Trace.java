package org.orderwatch.kernel.web;

import java.util.stream.Stream;

/** Where an exception came from, by class and place; without messages, which may hold values. */
public final class Trace {

  private static final int CAUSES = 10;

  private Trace() {}

  /**
   * Writes the trace of an exception and its causes.
   *
   * @param exception what was thrown
   * @return several lines for the log
   */
  public static String of(Throwable exception) {
    StringBuilder text = new StringBuilder();
    Throwable cause = exception;
    for (int i = 0; i < CAUSES && cause != null; i++) {
      text.append(i == 0 ? "" : "\n  caused by ").append(cause.getClass().getName());
      Stream.of(cause.getStackTrace())
          .limit(i == 0 ? 15 : 8)
          .forEach(frame -> text.append("\n    at ").append(frame));
      cause = cause.getCause();
    }
    return text.toString();
  }
}
