package org.orderwatch.kernel.consuming;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits longer after each failure, up to a cap, and not at all once stopped. */
final class Backoff {

  private static final long FIRST_MILLIS = 100;
  private static final long CAP_MILLIS = 5_000;

  private final CountDownLatch stopped;
  private long next = FIRST_MILLIS;

  Backoff(CountDownLatch stopped) {
    this.stopped = stopped;
  }

  void succeeded() {
    next = FIRST_MILLIS;
  }

  /** Waits; false if stopped meanwhile. */
  boolean failed() throws InterruptedException {
    long millis = next;
    next = Math.min(CAP_MILLIS, next * 2);
    return !stopped.await(millis, TimeUnit.MILLISECONDS);
  }
}
