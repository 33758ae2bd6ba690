package org.orderwatch.orders.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.vocabulary.PendingSpan;
import org.orderwatch.kernel.vocabulary.PetitionAssessment;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.FinalOrderDenied;
import org.orderwatch.orders.proceeding.event.FinalOrderGranted;
import org.orderwatch.orders.proceeding.event.OrderBecameFinal;
import org.orderwatch.orders.proceeding.event.OrderVacated;
import org.orderwatch.orders.proceeding.event.PetitionDismissed;
import org.orderwatch.orders.proceeding.event.PetitionFact;
import org.orderwatch.orders.proceeding.event.PetitionWithdrawn;
import org.orderwatch.orders.proceeding.event.ProceedingReinstated;

/** On which days a petition is pending (rule 7). */
final class PendingPetitions {

  private enum Effect {
    NONE,
    /** Ends it for good. */
    DECIDES,
    /** Ends it unless the proceeding is reinstated. */
    ENDS,
    REINSTATES
  }

  private PendingPetitions() {}

  /** Assesses every petition; takes facts in the order of {@link ActsByDay}. */
  static List<PetitionAssessment> assess(List<Fact> facts) {
    List<PetitionAssessment> list = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact instanceof PetitionFact filed) {
        list.add(assess(filed, facts));
      }
    }
    return list;
  }

  private static PetitionAssessment assess(PetitionFact filed, List<Fact> facts) {
    LocalDate filedOn = filed.entry().occurredOn();
    List<PendingSpan> spans = new ArrayList<>();
    LocalDate since = filedOn;
    EntryId endedBy = null;
    boolean decided = false;
    LocalDate lastEntry = filedOn;
    for (Fact fact : facts) {
      LocalDate day = fact.entry().occurredOn();
      lastEntry = day.isAfter(lastEntry) ? day : lastEntry;
      Effect effect = day.isBefore(filedOn) ? Effect.NONE : effect(fact);
      if (effect == Effect.DECIDES || effect == Effect.ENDS) {
        if (since != null) {
          add(spans, since, day);
          since = null;
          endedBy = fact.entry().id();
        }
        decided |= effect == Effect.DECIDES;
      } else if (effect == Effect.REINSTATES && since == null && !decided) {
        since = day;
        endedBy = null;
      }
    }
    if (since != null) {
      add(spans, since, null);
    }
    return new PetitionAssessment(
        filed.petition().petitioner(),
        filed.petition().respondents(),
        filedOn,
        spans,
        lastEntry,
        endedBy);
  }

  private static void add(List<PendingSpan> spans, LocalDate from, @Nullable LocalDate until) {
    LocalDate start = from;
    if (!spans.isEmpty() && from.equals(spans.getLast().until())) {
      start = spans.removeLast().from();
    }
    if (!start.equals(until)) {
      spans.add(new PendingSpan(start, until));
    }
  }

  private static Effect effect(Fact fact) {
    return switch (fact) {
      case FinalOrderGranted _, OrderBecameFinal _, OrderVacated _ -> Effect.DECIDES;
      case FinalOrderDenied _, PetitionDismissed _, PetitionWithdrawn _ -> Effect.ENDS;
      case ProceedingReinstated _ -> Effect.REINSTATES;
      default -> Effect.NONE;
    };
  }
}
