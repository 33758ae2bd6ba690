package org.orderwatch.kernel.operation;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Ends the service in order when the process that started it is gone, so that nothing is left
 * behind after the launcher was killed.
 */
final class ParentWatch implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ParentWatch.class);

  private final long parent;
  private final Duration every;
  private final Runnable end;
  private volatile boolean running;

  /**
   * Watches a process.
   *
   * @param parent its number
   * @param every how often to look
   * @param end ends the service; called once, from a thread of its own
   */
  ParentWatch(long parent, Duration every, Runnable end) {
    this.parent = parent;
    this.every = every;
    this.end = end;
  }

  @Override
  public void start() {
    running = true;
    Optional<ProcessHandle> watched = ProcessHandle.of(parent);
    boolean isParent = isParent();
    Thread.ofPlatform()
        .daemon()
        .name("parent-watch")
        .start(() -> watch(watched.orElse(null), isParent));
  }

  /** A killed parent may linger as a zombie; that another process adopted us tells it too. */
  private void watch(@Nullable ProcessHandle watched, boolean wasParent) {
    try {
      while (running && watched != null && watched.isAlive() && (!wasParent || isParent())) {
        Thread.sleep(every);
      }
    } catch (InterruptedException e) {
      return;
    }
    if (running) {
      log.warn("The process {} that started this service is gone; ending", parent);
      end.run();
    }
  }

  private boolean isParent() {
    return ProcessHandle.current().parent().filter(handle -> handle.pid() == parent).isPresent();
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
