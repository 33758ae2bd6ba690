package org.orderwatch.orders.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.eventstore.RecordingContext;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.idempotency.Receipts;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.web.FieldProblem;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries or records whole proceedings. Both ask the same code, on the streams of all proceedings
 * read with one statement; a real run is one transaction.
 */
@Component
class BulkRecording {

  private final BulkDecision decision;
  private final Receipts receipts;
  private final TransactionTemplate trying;

  BulkRecording(BulkDecision decision, Receipts receipts, TransactionTemplate transactions) {
    this.decision = decision;
    this.receipts = receipts;
    this.trying =
        new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
    this.trying.setReadOnly(true);
  }

  /** Ends the transaction of a real run that must not record anything. */
  private static final class NothingRecorded extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient BulkAnswer answer;

    NothingRecorded(BulkAnswer answer) {
      super("Some items cannot be recorded", null, false, false);
      this.answer = answer;
    }
  }

  BulkAnswer attempt(Caller caller, BulkRequest request) {
    caller.requireAgency();
    requireDistinct(request.items());
    BulkAnswer answer = trying.execute(_ -> decision.decide(caller, request.items(), false));
    if (answer == null) {
      throw new IllegalStateException("A transaction gave no answer");
    }
    return answer;
  }

  BulkAnswer record(Caller caller, IdempotencyKey key, BulkRequest request) {
    caller.requireAgency();
    requireDistinct(request.items());
    var fresh = new AtomicReference<@Nullable BulkAnswer>();
    try {
      new RecordingContext(caller.user(), caller.actingThrough())
          .run(() -> receipts.once(key, () -> run(caller, request, fresh)));
    } catch (NothingRecorded refused) {
      return refused.answer;
    }
    BulkAnswer answer = fresh.get();
    // Recorded by an earlier request: everything is there, which is what trying it again says.
    return answer != null ? answer : asRepeated(attempt(caller, request));
  }

  private Answer run(
      Caller caller, BulkRequest request, AtomicReference<@Nullable BulkAnswer> fresh) {
    BulkAnswer answer = decision.decide(caller, request.items(), true);
    if (answer.hasProblems()) {
      throw new NothingRecorded(answer);
    }
    fresh.set(answer);
    return new Answer(200, Map.of("recorded", Integer.toString(answer.recorded())), null);
  }

  private static BulkAnswer asRepeated(BulkAnswer tried) {
    return new BulkAnswer(false, 0, tried.items());
  }

  private static void requireDistinct(List<BulkItem> items) {
    Set<ProceedingId> seen = new HashSet<>();
    List<FieldProblem> problems = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(items.get(i).proceedingId())) {
        problems.add(
            new FieldProblem(
                "items[" + i + "].proceedingId",
                "TWICE",
                "Give each proceeding once; put all its facts into one item."));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(ProblemCode.INVALID, problems, List.of());
    }
  }
}
