package org.orderwatch.kernel.eventstore;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.UserId;

/**
 * Who records what the present thread records; it goes into the metadata of every event. Never
 * inherited by another thread.
 *
 * @param recordedBy the user, or null where the system itself records
 * @param actingThrough the client of a service or program through which the user acts, or null
 */
public record RecordingContext(@Nullable UserId recordedBy, @Nullable String actingThrough) {

  /** What the system records by itself, for no user. */
  public static final RecordingContext SYSTEM = new RecordingContext(null, null);

  private static final ThreadLocal<@Nullable RecordingContext> CURRENT = new ThreadLocal<>();

  /**
   * Who records now.
   *
   * @return empty outside of {@link #run}
   */
  public static Optional<RecordingContext> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /**
   * Does work as this recorder; the one before comes back afterwards.
   *
   * @param work what to do
   */
  public void run(Runnable work) {
    try (Scope _ = open()) {
      work.run();
    }
  }

  /**
   * Does work as this recorder and gives its result.
   *
   * @param work what to do
   * @return what the work gives
   * @param <T> the type of the result
   */
  public <T extends @Nullable Object> T get(Supplier<T> work) {
    try (Scope _ = open()) {
      return work.get();
    }
  }

  /**
   * Records as this recorder until the scope is closed, by the same thread; for filters.
   *
   * @return closes the scope and brings the recorder before it back
   */
  public Scope open() {
    RecordingContext before = CURRENT.get();
    CURRENT.set(this);
    return () -> {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    };
  }

  static RecordingContext required() {
    RecordingContext context = CURRENT.get();
    if (context == null) {
      throw new IllegalStateException(
          "Nobody is known to record this: run it within a RecordingContext");
    }
    return context;
  }

  /** The time for which a recorder is set. */
  @FunctionalInterface
  public interface Scope extends AutoCloseable {

    @Override
    void close();
  }
}
