package org.orderwatch.cases.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderwatch.kernel.consuming.Projection;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.published.EntryCorrected;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.vocabulary.Entry;
import org.springframework.stereotype.Component;

/**
 * Keeps the entries of all proceedings, whom they name, and what follows from them by rule. Case
 * events carry nothing that it keeps; it reads them so that a page can wait for one.
 */
@Component
class TimelineProjection implements Projection {

  static final String NAME = "timeline";

  private final TimelineTables tables;

  TimelineProjection(TimelineTables tables) {
    this.tables = tables;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> topics() {
    return List.of("orders", "cases");
  }

  @Override
  public void apply(List<Published> batch) {
    List<Published> entries = new ArrayList<>();
    Map<ProceedingKey, DeadlinesAssessed> assessed = new LinkedHashMap<>();
    Set<ProceedingKey> parties = new LinkedHashSet<>();
    for (Published each : batch) {
      if (!(each.data() instanceof OrderEvent event)) {
        continue;
      }
      ProceedingKey key = new ProceedingKey(each.agency(), ProceedingId.of(each.aggregateId()));
      if (event instanceof DeadlinesAssessed last) {
        assessed.put(key, last);
        continue;
      }
      entries.add(each);
      if (event instanceof EntryCorrected || !Chapter.parties(event).isEmpty()) {
        parties.add(key);
      }
    }
    tables.addEntries(entries);
    tables.replaceAssessments(assessed);
    if (!parties.isEmpty()) {
      tables.replaceParties(parties, PartyRow::of);
    }
  }

  /** The entry of an event that has one. */
  static Entry entry(OrderEvent event) {
    Entry entry = Facts.entry(event);
    if (entry == null) {
      throw new IllegalStateException(event.getClass().getSimpleName() + " is no entry");
    }
    return entry;
  }
}
