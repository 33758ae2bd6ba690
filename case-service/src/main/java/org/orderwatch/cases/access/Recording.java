package org.orderwatch.cases.access;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.consuming.Applied;
import org.orderwatch.kernel.eventstore.Commands;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.idempotency.Receipts;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Component;

/** Records once, and lets a reader wait for what she has just recorded. */
@Component
public class Recording {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Commands commands;
  private final Receipts receipts;
  private final Applied applied;

  Recording(Commands commands, Receipts receipts, Applied applied) {
    this.commands = commands;
    this.receipts = receipts;
    this.applied = applied;
  }

  /**
   * Does the work once for the present caller, receipt and events in one transaction. Whoever may
   * no longer do it learns nothing from its receipt.
   *
   * @param key the caller's key with the digest of the request
   * @param check refuses who may not; asked also when the answer is given again
   * @param work what to do
   * @return the work's answer, or the answer that it gave the first time
   */
  public Answer once(IdempotencyKey key, Runnable check, Supplier<Answer> work) {
    return commands.inTransaction(
        () -> {
          check.run();
          return receipts.once(key, work);
        });
  }

  /**
   * Waits at most two seconds until the timeline has applied an event.
   *
   * @param after aggregate id and sequence, parted by a colon, or null to wait for nothing
   * @return whether it is applied; true where nothing was asked
   * @throws RefusedException INVALID if it is no such pair
   */
  public boolean await(@Nullable String after) {
    return await(after, List.of("timeline"));
  }

  /**
   * Waits at most two seconds until projections have applied an event.
   *
   * @param after as above
   * @param projections the projections on which a page stands
   * @return as above
   */
  public boolean await(@Nullable String after, List<String> projections) {
    if (after == null) {
      return true;
    }
    int cut = after.indexOf(':');
    if (cut < 1 || cut > 64 || !after.substring(cut + 1).matches("[0-9]{1,18}")) {
      throw RefusedException.invalid(
          "after", "NOT_A_PLACE", "Give an aggregate's id and sequence, parted by a colon.");
    }
    return applied.await(
        projections, after.substring(0, cut), Long.parseLong(after.substring(cut + 1)), PATIENCE);
  }
}
