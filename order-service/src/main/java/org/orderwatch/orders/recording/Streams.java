package org.orderwatch.orders.recording;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.eventstore.EventHistory;
import org.orderwatch.kernel.eventstore.EventStreams;
import org.orderwatch.kernel.eventstore.StoredEvent;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.orders.proceeding.RecordedEntries;
import org.orderwatch.orders.proceeding.event.DeadlinesAssessed;
import org.orderwatch.orders.proceeding.event.ProceedingEvent;
import org.springframework.stereotype.Component;

/** Reads what is stored of proceedings of the present agency. */
@Component
public class Streams {

  private final EventHistory history;
  private final EventStreams events;

  Streams(EventHistory history, EventStreams events) {
    this.history = history;
    this.events = events;
  }

  /**
   * What is stored of one proceeding.
   *
   * @param events in order; none if the proceeding does not exist, or is another agency's
   */
  public record Stream(List<StoredEvent> events) {

    /** Of a proceeding that does not exist. */
    public static final Stream NONE = new Stream(List.of());

    /**
     * Whether anything is stored.
     *
     * @return false if the proceeding does not exist, or is another agency's
     */
    public boolean exists() {
      return !events.isEmpty();
    }

    /**
     * The number of the last event.
     *
     * @return -1 if there is none
     */
    public long sequence() {
      return events.isEmpty() ? -1 : events.getLast().sequence();
    }

    /**
     * Who recorded the first event.
     *
     * @return null where the system did
     */
    public @Nullable UserId openedBy() {
      return events.isEmpty() ? null : events.getFirst().recordedBy();
    }

    /**
     * The entries.
     *
     * @return facts and corrections in the order of recording
     */
    public RecordedEntries entries() {
      return RecordedEntries.of(
          events.stream().map(each -> (ProceedingEvent) each.payload()).toList());
    }

    /**
     * The last assessment.
     *
     * @return null where none was recorded
     */
    public @Nullable DeadlinesAssessed assessed() {
      for (StoredEvent each : events.reversed()) {
        if (each.payload() instanceof DeadlinesAssessed assessed) {
          return assessed;
        }
      }
      return null;
    }
  }

  Stream of(ProceedingId id) {
    return new Stream(history.of(id.toString()));
  }

  /**
   * What is stored of many proceedings, in one statement.
   *
   * @param ids the proceedings
   * @return those that exist
   */
  public Map<ProceedingId, Stream> all(Collection<ProceedingId> ids) {
    var found = new LinkedHashMap<ProceedingId, Stream>();
    if (!ids.isEmpty()) {
      events
          .of(ids.stream().map(ProceedingId::toString).toList())
          .forEach((id, stored) -> found.put(ProceedingId.of(id), new Stream(stored)));
    }
    return found;
  }

  Stream asOf(ProceedingId id, Instant recordedUntil) {
    return new Stream(history.asOf(id.toString(), recordedUntil));
  }
}
