package org.orderwatch.kernel.web;

import org.jspecify.annotations.Nullable;

/**
 * Teaches the platform a further exception. A service declares a bean of this type for exceptions
 * of its libraries; its own refusals are {@link RefusedException}.
 */
@FunctionalInterface
public interface ProblemMapping {

  /**
   * Maps an exception.
   *
   * @param exception what was thrown, one of its causes in turn
   * @return the refusal to answer with, or null if this exception is unknown here
   */
  @Nullable RefusedException map(Throwable exception);
}
