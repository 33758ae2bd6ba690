package org.orderwatch.orders.recording;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.eventstore.StoredEvent;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.web.RefusedException;
import org.orderwatch.orders.access.ProceedingAccess;
import org.orderwatch.orders.proceeding.RecordedEntries;
import org.orderwatch.orders.proceeding.event.DeadlinesAssessed;
import org.orderwatch.orders.proceeding.event.EntryCorrected;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.ProceedingEvent;
import org.orderwatch.orders.publishing.PublishedForm;
import org.orderwatch.orders.recording.HistoryAnswer.Item;
import org.orderwatch.orders.recording.HistoryAnswer.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proceedings as they are read, from the event store itself: the state now, the state as of a
 * recorded time, and every event. Facts have the form in which they are published.
 */
@Component
public class ProceedingViews {

  /** No transaction that writes events lives longer than half of this (DESIGN, Two times). */
  private static final Duration SETTLED = Duration.ofSeconds(60);

  private final Streams streams;
  private final ProceedingAccess access;
  private final Clock clock;

  ProceedingViews(Streams streams, ProceedingAccess access, Clock clock) {
    this.streams = streams;
    this.access = access;
    this.clock = clock;
  }

  /**
   * The state of a proceeding.
   *
   * @param caller who asks
   * @param id the proceeding
   * @param asOf the recorded time up to which events count, or null for now
   * @return the state
   * @throws RefusedException NOT_FOUND for an id that the caller may not see or that had no event
   *     yet; AS_OF_NOT_SETTLED for a time less than 60 s past
   */
  @Transactional(readOnly = true)
  public StateAnswer state(Caller caller, ProceedingId id, @Nullable Instant asOf) {
    Streams.Stream stream = read(caller, id, asOf);
    return state(id, stream.sequence(), asOf, stream.assessed(), stream.entries().effective());
  }

  /**
   * Everything recorded of a proceeding.
   *
   * @param caller who asks
   * @param id the proceeding
   * @param asOf the recorded time up to which events count, or null for now
   * @return every event, corrections and assessments included
   * @throws RefusedException as {@link #state}
   */
  @Transactional(readOnly = true)
  public HistoryAnswer history(Caller caller, ProceedingId id, @Nullable Instant asOf) {
    Streams.Stream stream = read(caller, id, asOf);
    RecordedEntries entries = stream.entries();
    Set<Fact> effective = new HashSet<>(entries.effective());
    Map<EntryId, EntryId> corrections = new HashMap<>();
    for (StoredEvent event : stream.events()) {
      if (event.payload() instanceof EntryCorrected correction) {
        corrections.put(entries.rootOf(correction.corrects()), correction.entry().id());
      }
    }
    List<Item> items =
        stream.events().stream().map(event -> item(event, effective, corrections)).toList();
    return new HistoryAnswer(id, stream.sequence(), asOf, items);
  }

  static StateAnswer state(
      ProceedingId id,
      long sequence,
      @Nullable Instant asOf,
      @Nullable DeadlinesAssessed assessed,
      List<Fact> effective) {
    return new StateAnswer(
        id,
        sequence,
        asOf,
        assessed == null
            ? null
            : (org.orderwatch.kernel.published.DeadlinesAssessed) PublishedForm.published(assessed),
        effective.stream().<OrderEvent>map(PublishedForm::published).toList());
  }

  private Streams.Stream read(Caller caller, ProceedingId id, @Nullable Instant asOf) {
    caller.requireAgency();
    if (asOf != null && asOf.isAfter(clock.instant().minus(SETTLED))) {
      throw new RefusedException(OrderRefusal.AS_OF_NOT_SETTLED);
    }
    Streams.Stream stream = asOf == null ? streams.of(id) : streams.asOf(id, asOf);
    if (!stream.exists()) {
      throw RefusedException.notFound();
    }
    access.require(caller, id, stream.openedBy());
    return stream;
  }

  private static Item item(
      StoredEvent event, Set<Fact> effective, Map<EntryId, EntryId> corrections) {
    ProceedingEvent payload = (ProceedingEvent) event.payload();
    Standing standing = Standing.NOTE;
    EntryId correctedBy = null;
    if (payload instanceof Fact fact) {
      boolean holds = effective.contains(fact);
      standing = holds ? Standing.EFFECTIVE : Standing.CORRECTED;
      correctedBy = holds ? null : corrections.get(fact.entry().id());
    }
    return new Item(
        event.sequence(),
        event.recordedAt(),
        event.recordedBy(),
        event.actingThrough(),
        standing,
        correctedBy,
        PublishedForm.published(payload));
  }
}
