package org.orderwatch.kernel.consuming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.SmartLifecycle;

/**
 * Runs all consumers of a service. Starting them waits for nothing, neither broker nor database.
 */
public final class Consuming implements SmartLifecycle {

  private final Map<String, Runner> runners = new TreeMap<>();
  private final List<Subscription> subscriptions;
  private final java.util.function.Function<Subscription, Runner> factory;
  private final Rebuilds rebuilds;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  Consuming(
      List<Subscription> subscriptions,
      java.util.function.Function<Subscription, Runner> factory,
      Rebuilds rebuilds) {
    this.subscriptions = subscriptions;
    this.factory = factory;
    this.rebuilds = rebuilds;
  }

  @Override
  public synchronized void start() {
    if (running) {
      return;
    }
    running = true;
    for (Subscription each : subscriptions) {
      Runner runner = factory.apply(each);
      runners.put(each.name(), runner);
      threads.add(Thread.ofPlatform().daemon().name("consume-" + each.name()).start(runner));
    }
    threads.add(
        Thread.ofPlatform()
            .daemon()
            .name("resume-rebuilds")
            .start(() -> subscriptions.forEach(this::resume)));
  }

  private void resume(Subscription subscription) {
    try {
      rebuilds.resume(subscription);
    } catch (RuntimeException later) {
      org.slf4j.LoggerFactory.getLogger(Consuming.class)
          .warn("Cannot look for a rebuild of {} to go on with", subscription.name());
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    rebuilds.stop();
    runners.values().forEach(Runner::stop);
    try {
      for (Thread each : threads) {
        boolean _ = each.join(Duration.ofSeconds(10));
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    threads.clear();
    runners.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /**
   * How far a consumer is behind its topics, in events, in the partitions of this instance.
   *
   * @param subscription its name
   * @return 0 if it is not running here
   */
  public synchronized long lag(String subscription) {
    Runner runner = runners.get(subscription);
    return runner == null ? 0 : runner.lag();
  }
}
