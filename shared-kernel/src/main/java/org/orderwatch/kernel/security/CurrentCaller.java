package org.orderwatch.kernel.security;

import org.jspecify.annotations.Nullable;

/** Holds the caller for the thread that serves the request. */
final class CurrentCaller {

  private static final ThreadLocal<@Nullable Caller> CURRENT = new ThreadLocal<>();

  private CurrentCaller() {}

  static @Nullable Caller get() {
    return CURRENT.get();
  }

  static void set(@Nullable Caller caller) {
    if (caller == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(caller);
    }
  }
}
