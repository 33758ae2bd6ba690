package org.orderwatch.orders.deadlines;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.ReliefTerm;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.Terms;
import org.orderwatch.orders.proceeding.event.Fact;
import org.orderwatch.orders.proceeding.event.Grant;
import org.orderwatch.orders.proceeding.event.OrderModified;

/** The complete terms of one order from day to day: each modification replaces them. */
public final class TermsByDay {

  private final TreeMap<LocalDate, Terms> from = new TreeMap<>();
  private final LocalDate presentSince;

  /**
   * Reads the terms of an order.
   *
   * @param grant its grant
   * @param facts facts of the proceeding by day
   */
  public TermsByDay(Grant grant, List<Fact> facts) {
    LocalDate granted = grant.entry().occurredOn();
    from.put(granted, grant.order().terms());
    for (Fact fact : ActsByDay.sorted(facts)) {
      if (fact instanceof OrderModified act
          && act.order().equals(grant.order().id())
          && !act.entry().occurredOn().isBefore(granted)) {
        from.put(act.entry().occurredOn(), act.terms());
      }
    }
    LocalDate since = granted;
    Terms before = grant.order().terms();
    for (Map.Entry<LocalDate, Terms> each : from.entrySet()) {
      if (!same(before, each.getValue())) {
        since = each.getKey();
      }
      before = each.getValue();
    }
    presentSince = since;
  }

  /**
   * Returns the terms on a day.
   *
   * @param day any day; before the grant it is the terms granted that count
   * @return the complete terms
   */
  public Terms on(LocalDate day) {
    Map.Entry<LocalDate, Terms> entry = from.floorEntry(day);
    return entry == null ? from.firstEntry().getValue() : entry.getValue();
  }

  /**
   * Returns the terms that hold last.
   *
   * @return the complete terms
   */
  public Terms present() {
    return from.lastEntry().getValue();
  }

  /** The days on which terms begin, the grant first. */
  Set<LocalDate> starts() {
    return from.keySet();
  }

  /** Since when the present terms are what they are; service before that was of other terms. */
  LocalDate presentSince() {
    return presentSince;
  }

  /**
   * Tells whether a person is restrained under any of the terms the order ever had.
   *
   * @param person the person
   * @return whether she or he ever was
   */
  public boolean everRestrains(PersonId person) {
    return from.values().stream().anyMatch(terms -> restrains(terms, person));
  }

  /**
   * Tells whether a person is restrained under some terms.
   *
   * @param terms the terms
   * @param person the person
   * @return whether she or he is
   */
  public static boolean restrains(Terms terms, PersonId person) {
    return terms.restraints().stream().anyMatch(each -> each.restrained().equals(person));
  }

  private static boolean same(Terms one, Terms other) {
    return sides(one).equals(sides(other)) && relief(one).equals(relief(other));
  }

  private static Map<PersonId, Set<PersonId>> sides(Terms terms) {
    return terms.restraints().stream()
        .collect(
            Collectors.toMap(
                Restraint::restrained, each -> new HashSet<>(each.protects()), (a, _) -> a));
  }

  private static Set<ReliefTerm> relief(Terms terms) {
    return new HashSet<>(terms.relief());
  }
}
