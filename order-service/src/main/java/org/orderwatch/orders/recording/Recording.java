package org.orderwatch.orders.recording;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.eventstore.RecordingContext;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.idempotency.Receipts;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.vocabulary.CorrectionKind;
import org.orderwatch.kernel.vocabulary.Source;
import org.orderwatch.kernel.web.ETags;
import org.orderwatch.kernel.web.RefusedException;
import org.orderwatch.orders.access.ProceedingAccess;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.recording.Streams.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records entries of one proceeding, or tries to. Everything happens in one transaction whose first
 * row is the receipt; if another request was faster on the same proceeding all of it is done again,
 * so a command is decided on what is stored when it is stored.
 */
@Component
public class Recording {

  private static final String PROCEEDING = "proceeding";
  private static final String SEQUENCE = "sequence";
  private static final String ENTRIES = "entries";

  private final Receipts receipts;
  private final Streams streams;
  private final ProceedingAccess access;
  private final Decider decider;
  private final TransactionTemplate trying;

  Recording(
      Receipts receipts,
      Streams streams,
      ProceedingAccess access,
      Decider decider,
      TransactionTemplate transactions) {
    this.receipts = receipts;
    this.streams = streams;
    this.access = access;
    this.decider = decider;
    this.trying =
        new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
    this.trying.setReadOnly(true);
  }

  /**
   * A correction as it is asked for.
   *
   * @param id the id of the correction
   * @param corrects the entry to correct
   * @param kind what was wrong
   * @param source where the mistake was learnt
   * @param occurredOn the day it was found, or null for today at the court
   * @param reportedIn the case in whose course it was learnt, or null
   * @param replacement the right fact, or null
   */
  public record Draft(
      EntryId id,
      EntryId corrects,
      CorrectionKind kind,
      Source source,
      @Nullable LocalDate occurredOn,
      @Nullable CaseId reportedIn,
      @Nullable Fact replacement) {}

  /**
   * What a command did.
   *
   * @param answer what it recorded
   * @param replayed whether that was recorded by an earlier request with the same key
   */
  public record Outcome(RecordedAnswer answer, boolean replayed) {}

  /**
   * Opens a proceeding.
   *
   * @param caller who records
   * @param key makes the request once
   * @param id the new proceeding
   * @param facts its first entries
   * @return what was recorded
   * @throws RefusedException PROCEEDING_EXISTS, INVALID or IMPOSSIBLE
   */
  public Outcome open(Caller caller, IdempotencyKey key, ProceedingId id, List<Fact> facts) {
    return once(
        caller,
        key,
        () -> {
          if (streams.of(id).exists()) {
            throw new RefusedException(OrderRefusal.PROCEEDING_EXISTS);
          }
          return decider.record(id, Stream.NONE, facts, List.of());
        });
  }

  /**
   * Records entries.
   *
   * @param caller who records
   * @param key makes the request once
   * @param id the proceeding
   * @param seen the sequence that the caller saw, empty if it does not matter
   * @param facts the entries
   * @return what was recorded
   * @throws RefusedException NOT_FOUND, CHANGED_SINCE, INVALID or IMPOSSIBLE
   */
  public Outcome record(
      Caller caller, IdempotencyKey key, ProceedingId id, OptionalLong seen, List<Fact> facts) {
    return once(
        caller,
        key,
        () -> {
          Stream stream = require(caller, id);
          ETags.require(seen, stream.sequence());
          return decider.record(id, stream, facts, List.of());
        });
  }

  /**
   * Corrects entries.
   *
   * @param caller who corrects
   * @param key makes the request once
   * @param id the proceeding
   * @param seen the sequence that the caller saw, empty if it does not matter
   * @param corrections what to correct
   * @return what was recorded
   * @throws RefusedException NOT_FOUND, CHANGED_SINCE, INVALID or IMPOSSIBLE
   */
  public Outcome correct(
      Caller caller,
      IdempotencyKey key,
      ProceedingId id,
      OptionalLong seen,
      List<Draft> corrections) {
    return once(
        caller,
        key,
        () -> {
          Stream stream = require(caller, id);
          ETags.require(seen, stream.sequence());
          return decider.record(id, stream, List.of(), corrections);
        });
  }

  /**
   * Tries to open a proceeding.
   *
   * @param caller who asks
   * @param id the proceeding
   * @param facts its first entries
   * @return what would follow
   * @throws RefusedException as {@link #open}
   */
  public PreviewAnswer previewOpen(Caller caller, ProceedingId id, List<Fact> facts) {
    caller.requireAgency();
    return tried(
        () -> {
          if (streams.of(id).exists()) {
            throw new RefusedException(OrderRefusal.PROCEEDING_EXISTS);
          }
          return decider.attempt(id, Stream.NONE, facts, List.of());
        });
  }

  /**
   * Tries entries and corrections.
   *
   * @param caller who asks
   * @param id the proceeding
   * @param facts entries, before the corrections
   * @param corrections what to correct
   * @return what would follow
   * @throws RefusedException as {@link #record} and {@link #correct}
   */
  public PreviewAnswer preview(
      Caller caller, ProceedingId id, List<Fact> facts, List<Draft> corrections) {
    caller.requireAgency();
    return tried(() -> decider.attempt(id, require(caller, id), facts, corrections));
  }

  private PreviewAnswer tried(Supplier<PreviewAnswer> attempt) {
    PreviewAnswer answer = trying.execute(_ -> attempt.get());
    if (answer == null) {
      throw new IllegalStateException("A transaction gave no answer");
    }
    return answer;
  }

  private Stream require(Caller caller, ProceedingId id) {
    Stream stream = streams.of(id);
    if (!stream.exists()) {
      throw RefusedException.notFound();
    }
    access.require(caller, id, stream.openedBy());
    return stream;
  }

  private Outcome once(Caller caller, IdempotencyKey key, Supplier<RecordedAnswer> work) {
    caller.requireAgency();
    var context = new RecordingContext(caller.user(), caller.actingThrough());
    var fresh = new AtomicReference<@Nullable RecordedAnswer>();
    Answer answer =
        context.get(
            () ->
                receipts.once(
                    key,
                    () -> {
                      RecordedAnswer recorded = work.get();
                      fresh.set(recorded);
                      return kept(recorded);
                    }));
    RecordedAnswer recorded = fresh.get();
    return recorded != null && kept(recorded).equals(answer)
        ? new Outcome(recorded, false)
        : new Outcome(again(answer), true);
  }

  private static Answer kept(RecordedAnswer recorded) {
    return new Answer(
        201,
        Map.of(
            PROCEEDING,
            recorded.proceedingId().toString(),
            SEQUENCE,
            Long.toString(recorded.sequence()),
            ENTRIES,
            recorded.entries().stream().map(EntryId::toString).collect(Collectors.joining(","))),
        ETags.of(recorded.sequence()));
  }

  private static RecordedAnswer again(Answer answer) {
    List<EntryId> entries =
        Arrays.stream(answer.id(ENTRIES).split(","))
            .filter(each -> !each.isEmpty())
            .map(EntryId::of)
            .toList();
    return new RecordedAnswer(
        ProceedingId.of(answer.id(PROCEEDING)),
        entries,
        Long.parseLong(answer.id(SEQUENCE)),
        List.of());
  }
}
