package org.orderwatch.kernel.correlation;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The correlation id of the work that this thread does. It begins with a request, or with a task of
 * the system's own, and goes on into logs, event metadata, Kafka and mail; a user sees it as the
 * reference of a problem. It is always a UUID, so that nothing personal can travel in it.
 */
public final class Correlation {

  /** The HTTP header that carries it. */
  public static final String HEADER = "Orderwatch-Correlation";

  /** The key under which logs and metadata carry it. */
  public static final String KEY = "correlation";

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Correlation() {}

  /**
   * The id of the present work.
   *
   * @return empty outside of {@link #run}
   */
  public static Optional<String> current() {
    return Optional.ofNullable(MDC.get(KEY));
  }

  /**
   * The id of the present work, or a fresh one that is not kept.
   *
   * @return never null
   */
  public static String currentOrNew() {
    String current = MDC.get(KEY);
    return current != null ? current : fresh();
  }

  /**
   * A new id.
   *
   * @return a random UUID as text
   */
  public static String fresh() {
    return UUID.randomUUID().toString();
  }

  /**
   * Takes over an id that came from outside, if it is one.
   *
   * @param offered what a header or a stored task carries, or null
   * @return the offered id if it is a UUID in lower case, otherwise a new one
   */
  public static String accept(@Nullable String offered) {
    return offered != null && UUID_FORM.matcher(offered).matches() ? offered : fresh();
  }

  /**
   * Does work under an id; the one before comes back afterwards.
   *
   * @param id the correlation id, or null for a new one
   * @param work what to do
   */
  public static void run(@Nullable String id, Runnable work) {
    get(
        id,
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Does work under an id and gives its result.
   *
   * @param id the correlation id, or null for a new one
   * @param work what to do
   * @return what the work gives
   * @param <T> the type of the result
   */
  public static <T> T get(@Nullable String id, Supplier<T> work) {
    String before = MDC.get(KEY);
    MDC.put(KEY, accept(id));
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  /**
   * Does work that may throw, under an id.
   *
   * @param id the correlation id, or null for a new one
   * @param work what to do
   * @return what the work gives
   * @param <T> the type of the result
   * @throws Exception what the work throws
   */
  public static <T> T call(@Nullable String id, Callable<T> work) throws Exception {
    String before = MDC.get(KEY);
    MDC.put(KEY, accept(id));
    try {
      return work.call();
    } finally {
      restore(before);
    }
  }

  private static void restore(@Nullable String before) {
    if (before == null) {
      MDC.remove(KEY);
    } else {
      MDC.put(KEY, before);
    }
  }
}
