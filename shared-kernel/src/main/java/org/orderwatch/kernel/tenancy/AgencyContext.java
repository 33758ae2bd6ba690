package org.orderwatch.kernel.tenancy;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;

/**
 * The agency for which the present thread works. It is set explicitly and never inherited by
 * another thread. A transaction that begins without it sees no row of any agency.
 */
public final class AgencyContext {

  private static final ThreadLocal<@Nullable AgencyId> CURRENT = new ThreadLocal<>();

  private AgencyContext() {}

  /**
   * The agency of the present work.
   *
   * @return empty if this thread works for none
   */
  public static Optional<AgencyId> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /**
   * The agency of the present work, where there must be one.
   *
   * @return the agency
   * @throws IllegalStateException if this thread works for none
   */
  public static AgencyId required() {
    AgencyId agency = CURRENT.get();
    if (agency == null) {
      throw new IllegalStateException("No agency: run this within AgencyContext.run");
    }
    return agency;
  }

  /**
   * Does work for an agency; the one before comes back afterwards. Set it before a transaction
   * begins: one that runs keeps the agency it began with.
   *
   * @param agency whose work it is
   * @param work what to do
   */
  public static void run(AgencyId agency, Runnable work) {
    try (Scope _ = open(agency)) {
      work.run();
    }
  }

  /**
   * Does work for an agency and gives its result.
   *
   * @param agency whose work it is
   * @param work what to do
   * @return what the work gives
   * @param <T> the type of the result
   */
  public static <T extends @Nullable Object> T get(AgencyId agency, Supplier<T> work) {
    try (Scope _ = open(agency)) {
      return work.get();
    }
  }

  /**
   * Sets the agency until the scope is closed, by the same thread; for filters.
   *
   * @param agency whose work it is
   * @return closes the scope and brings the agency before it back
   */
  public static Scope open(AgencyId agency) {
    AgencyId before = CURRENT.get();
    CURRENT.set(agency);
    return () -> {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    };
  }

  /** The time for which an agency is set. */
  @FunctionalInterface
  public interface Scope extends AutoCloseable {

    @Override
    void close();
  }
}
