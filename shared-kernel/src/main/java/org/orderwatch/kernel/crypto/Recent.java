package org.orderwatch.kernel.crypto;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A small memory of recent values, bounded in number and in time. Safe for many threads. */
final class Recent<K, V> {

  private final long millis;
  private final Clock clock;
  private final Map<K, Kept<V>> kept;
  private long generation;

  Recent(int limit, long millis, Clock clock) {
    this.millis = millis;
    this.clock = clock;
    this.kept =
        new LinkedHashMap<>(64, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
            return size() > limit;
          }
        };
  }

  private record Kept<V>(V value, long until) {}

  synchronized Optional<V> get(K key) {
    Kept<V> found = kept.get(key);
    if (found == null) {
      return Optional.empty();
    }
    if (found.until() <= clock.millis()) {
      kept.remove(key);
      return Optional.empty();
    }
    return Optional.of(found.value());
  }

  /** Counts what was forgotten; taken before a read that ends in {@link #put}. */
  synchronized long generation() {
    return generation;
  }

  /** Keeps a value, unless something was forgotten since it was asked for: it may be that one. */
  synchronized void put(K key, V value, long asked) {
    if (asked == generation) {
      kept.put(key, new Kept<>(value, clock.millis() + millis));
    }
  }

  synchronized void forget(K key) {
    generation++;
    kept.remove(key);
  }
}
