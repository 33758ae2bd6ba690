package org.orderwatch.orders.proceeding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.orders.proceeding.command.RecordTogether;
import org.orderwatch.orders.proceeding.event.DeadlinesAssessed;
import org.orderwatch.orders.proceeding.event.EntryEvent;

/**
 * One matter before one court. Begins with its first entries and never ends: late facts are
 * accepted for ever. Decides with {@link Decision}; what its handlers return are the {@link
 * Decision.Accepted} entries and warnings.
 */
public class Proceeding {

  @AggregateIdentifier private @Nullable ProceedingId id;
  private RecordedEntries entries = RecordedEntries.none();
  private @Nullable DeadlinesAssessed assessed;

  /** For Axon. */
  Proceeding() {}

  /**
   * Creates the proceeding if it does not exist: the same file or request again changes nothing.
   */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Decision.Accepted handle(RecordTogether command) {
    id = command.proceeding();
    return record(command.entries(), command.today());
  }

  private Decision.Accepted record(List<? extends EntryEvent> given, LocalDate today) {
    ProceedingId self = Objects.requireNonNull(id);
    return switch (Decision.decide(self, entries, given, today)) {
      case Decision.Refused(Refusal refusal) -> throw new ProceedingRefused(refusal);
      case Decision.Accepted accepted -> {
        accepted.events().forEach(AggregateLifecycle::apply);
        if (!accepted.events().isEmpty()) {
          DeadlinesAssessed now = Assessment.of(entries).deadlines();
          if (!now.equals(assessed)) {
            AggregateLifecycle.apply(now);
          }
        }
        yield accepted;
      }
    };
  }

  /** Events carry no id of their own proceeding; the store's envelope does. */
  @EventSourcingHandler
  void on(EntryEvent event, @SourceId String proceeding) {
    id = ProceedingId.of(proceeding);
    entries = entries.plus(List.of(event));
  }

  @EventSourcingHandler
  void on(DeadlinesAssessed event) {
    assessed = event;
  }
}
