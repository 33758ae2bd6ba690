package org.orderwatch.orders.proceeding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.orders.deadlines.Deadlines;
import org.orderwatch.orders.deadlines.Warning;
import org.orderwatch.orders.proceeding.event.DeadlinesAssessed;
import org.orderwatch.orders.proceeding.event.Fact;

/**
 * What follows from what was recorded; now, or as of any recorded time if only the entries up to it
 * are given.
 *
 * @param facts the effective entries by day, the impossible ones included
 * @param deadlines what follows by rule from those that are possible
 * @param warnings what is unusual about them
 */
public record Assessment(List<Fact> facts, DeadlinesAssessed deadlines, List<Warning> warnings) {

  /** Copies the lists, so that the value cannot change. */
  public Assessment {
    facts = List.copyOf(facts);
    warnings = List.copyOf(warnings);
  }

  /**
   * Assesses a proceeding.
   *
   * @param recorded its entries
   * @return what follows, independent of the order of recording
   */
  public static Assessment of(RecordedEntries recorded) {
    List<Fact> facts = recorded.effective();
    Set<EntryId> impossible = new HashSet<>();
    Impossibilities.of(facts).forEach(each -> impossible.add(each.entry()));
    List<Fact> possible =
        facts.stream().filter(fact -> !impossible.contains(fact.entry().id())).toList();
    Deadlines.Result result = Deadlines.assess(possible, List.copyOf(impossible));
    return new Assessment(facts, result.assessed(), result.warnings());
  }
}
