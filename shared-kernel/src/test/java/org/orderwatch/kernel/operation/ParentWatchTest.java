package org.orderwatch.kernel.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A service ends when the process that started it is gone. */
class ParentWatchTest {

  private final AtomicInteger ended = new AtomicInteger();

  @Test
  void itEndsOnceWhenTheProcessIsKilled() throws IOException {
    Process process = new ProcessBuilder("sleep", "600").start();
    ParentWatch watch = watch(process.pid());
    watch.start();
    assertThat(ended.get()).isZero();
    process.destroyForcibly();
    Awaitility.await().untilAtomic(ended, is(1));
  }

  @Test
  void itEndsAtOnceWhenTheProcessWasGoneBefore() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    watch(process.pid()).start();
    Awaitility.await().untilAtomic(ended, is(1));
  }

  @Test
  void itDoesNothingOnceStopped() throws Exception {
    Process process = new ProcessBuilder("sleep", "600").start();
    ParentWatch watch = watch(process.pid());
    watch.start();
    watch.stop();
    process.destroyForcibly();
    process.waitFor();
    Awaitility.await().during(Duration.ofMillis(300)).until(() -> ended.get() == 0);
  }

  private ParentWatch watch(long pid) {
    return new ParentWatch(pid, Duration.ofMillis(20), ended::incrementAndGet);
  }
}
