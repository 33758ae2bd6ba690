package org.orderwatch.kernel.platform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;

/** An aggregate that is only there to be stored and published. */
public class Notebook {

  static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable") // Axon reads it.
  private @Nullable CaseId id;

  private final List<NoteId> notes = new ArrayList<>();

  Notebook() {}

  @CommandHandler
  Notebook(Open command) {
    AggregateLifecycle.apply(new Opened(command.id(), DAY));
  }

  @CommandHandler
  int handle(Write command) {
    if (notes.contains(command.note())) {
      return notes.size();
    }
    if (notes.size() >= 1_000) {
      throw new Full();
    }
    AggregateLifecycle.apply(new Written(command.id(), command.note()));
    return notes.size();
  }

  @EventSourcingHandler
  void on(Opened event) {
    id = event.id();
  }

  @EventSourcingHandler
  void on(Written event) {
    notes.add(event.note());
  }

  List<NoteId> notes() {
    return List.copyOf(notes);
  }

  record Open(CaseId id) {}

  record Write(@TargetAggregateIdentifier CaseId id, NoteId note) {}

  record Opened(CaseId id, LocalDate on) {}

  record Written(CaseId id, NoteId note) {}

  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
