package org.orderwatch.deploy.faults;

import static org.orderwatch.deploy.driving.Facts.court;
import static org.orderwatch.deploy.driving.Facts.exParteGranted;
import static org.orderwatch.deploy.driving.Facts.map;
import static org.orderwatch.deploy.driving.Facts.order;
import static org.orderwatch.deploy.driving.Facts.petitionFiled;
import static org.orderwatch.deploy.driving.Facts.served;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.orderwatch.deploy.Service;
import org.orderwatch.deploy.driving.Answer;
import org.orderwatch.deploy.driving.Script;

/**
 * Scripts that record proceedings without a pause. What got no answer is sent again with its key
 * until it has one, as a careful script does.
 */
final class Load implements AutoCloseable {

  private static final long PAUSE = 100_000_000;

  private final Script script;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Queue<Map<String, Object>> accepted = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();

  private Load(Script script) {
    this.script = script;
  }

  static Load start(Script script, int threads) {
    Load load = new Load(script);
    for (int i = 0; i < threads; i++) {
      int number = i;
      load.threads.add(Thread.ofPlatform().start(() -> load.run(number)));
    }
    return load;
  }

  private void run(int number) {
    try {
      LocalDate day = LocalDate.of(2024, 1, 1).plusDays(number);
      while (!stopped.get()) {
        day = day.plusDays(1).getYear() > 2024 ? LocalDate.of(2024, 1, 1) : day.plusDays(1);
        one(day);
      }
    } catch (RuntimeException | AssertionError e) {
      failures.add(e);
    }
  }

  /** He files against her, and she against him: one pair of persons, and one flag. */
  private void one(LocalDate day) {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    opened(day, one, other);
    opened(day.plusDays(2), other, one);
  }

  private void opened(LocalDate day, UUID petitioner, UUID against) {
    UUID proceeding = UUID.randomUUID();
    UUID order = UUID.randomUUID();
    String on = day.toString();
    List<Map<String, Object>> facts =
        List.of(
            petitionFiled(on, court("OH", "Union", "Common Pleas"), null, petitioner, against),
            exParteGranted(
                on, order(order, against, petitioner, day.plusDays(20).toString(), "NO_CONTACT")),
            served(day.plusDays(1).toString(), order, against));
    answered("/v1/proceedings", map("proceedingId", proceeding, "facts", facts));
    accepted.add(map("proceeding", proceeding.toString(), "facts", facts.size()));
  }

  /** Sends until there is an answer that is not about an outage. */
  private void answered(String path, Map<String, Object> body) {
    UUID key = UUID.randomUUID();
    while (true) {
      Answer answer = null;
      try {
        answer = script.post(Service.ORDERS, path, body, key);
      } catch (UncheckedIOException e) {
        // Nobody there: the service is down, or went down before it answered.
      }
      if (answer != null && answer.status() != 503) {
        answer.expect(201);
        return;
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  /** How many proceedings were answered. */
  int size() {
    return accepted.size();
  }

  /** The proceedings that were answered, with how many facts each was opened. */
  List<Map<String, Object>> accepted() {
    return List.copyOf(accepted);
  }

  /** Stops when each request has its answer; fails if anything was refused. */
  @Override
  public void close() {
    stopped.set(true);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    Throwable failure = failures.peek();
    if (failure != null) {
      throw new AssertionError("A script was refused", failure);
    }
  }
}
