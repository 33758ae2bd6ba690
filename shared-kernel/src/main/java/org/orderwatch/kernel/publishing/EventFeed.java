package org.orderwatch.kernel.publishing;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the event store of all agencies in order of storing, aware of gaps that running
 * transactions leave. Wakes at once after a commit of this instance, and looks for those of others
 * a few times a second. Gives nothing while the gate is closed, so that no transaction waits for a
 * broker that is down.
 */
final class EventFeed implements StreamableMessageSource<TrackedEventMessage<?>> {

  private static final int PAGE = 1_000;
  private static final long LOOK_MILLIS = 200;

  private final EventStorageEngine engine;
  private final BooleanSupplier gate;
  private final Semaphore wake = new Semaphore(0);

  EventFeed(EventStorageEngine engine, BooleanSupplier gate) {
    this.engine = engine;
    this.gate = gate;
  }

  void wake() {
    if (wake.availablePermits() == 0) {
      wake.release();
    }
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new Cursor(token);
  }

  @Override
  public TrackingToken createTailToken() {
    return engine.createTailToken();
  }

  @Override
  public TrackingToken createHeadToken() {
    return engine.createHeadToken();
  }

  /** One reader's place in the feed. */
  private final class Cursor implements BlockingStream<TrackedEventMessage<?>> {

    private final ArrayDeque<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private @Nullable TrackingToken token;

    Cursor(@Nullable TrackingToken token) {
      this.token = token;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return Optional.ofNullable(page.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      if (!page.isEmpty()) {
        return true;
      }
      long deadline = System.nanoTime() + unit.toNanos(timeout);
      while (true) {
        wake.drainPermits();
        if (gate.getAsBoolean() && fetch()) {
          return true;
        }
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        boolean _ = wake.tryAcquire(Math.min(left, LOOK_MILLIS), TimeUnit.MILLISECONDS);
      }
    }

    private boolean fetch() {
      try (var events = engine.readEvents(token, false)) {
        Iterator<? extends TrackedEventMessage<?>> next = events.limit(PAGE).iterator();
        while (next.hasNext()) {
          TrackedEventMessage<?> event = next.next();
          token = event.trackingToken();
          page.add(event);
        }
      }
      return !page.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
      return page.remove();
    }

    @Override
    public void close() {
      page.clear();
    }
  }
}
