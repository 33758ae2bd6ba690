package org.orderwatch.cases.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.published.EntryCorrected;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.published.PartiesRealigned;
import org.orderwatch.kernel.vocabulary.Corrections;
import org.orderwatch.kernel.vocabulary.Petition;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.orderwatch.kernel.vocabulary.Terms;

/**
 * What one case may show of one proceeding: its entries with what holds of them, computed from
 * those alone, so that nothing which is not shown changes what is. Pure.
 */
final class Chapter {

  private final List<ShownFact> shown = new ArrayList<>();
  private final List<OrderEvent> effective = new ArrayList<>();
  private final Map<OrderId, Terms> terms = new HashMap<>();

  /**
   * Reads entries.
   *
   * @param visible those that may be shown, in the order in which they were recorded
   */
  Chapter(List<RecordedFact> visible) {
    List<Corrections.Correction> list = new ArrayList<>();
    for (RecordedFact each : visible) {
      if (each.event() instanceof EntryCorrected c) {
        list.add(new Corrections.Correction(c.entry().id(), c.corrects(), c.kind()));
      }
    }
    Corrections corrections = new Corrections(list);
    Set<EntryId> ids = new HashSet<>();
    visible.forEach(each -> ids.add(each.entry().id()));
    for (RecordedFact each : visible) {
      if (each.event() instanceof EntryCorrected withdrawal
          && withdrawal.replacement() == null
          && !ids.contains(withdrawal.corrects())) {
        continue;
      }
      EntryId root = corrections.rootOf(each.entry().id());
      ShownFact fact = standing(each, corrections.holdingFor(root));
      shown.add(fact);
      if (fact.standing() == EntryStanding.EFFECTIVE && !(fact.fact() instanceof EntryCorrected)) {
        effective.add(fact.fact());
      }
    }
    effective.sort(Chapter::byDay);
    for (OrderEvent each : effective) {
      OrderId order = Facts.order(each);
      Terms given = Facts.terms(each);
      if (order != null && given != null) {
        terms.put(order, given);
      }
    }
  }

  private static int byDay(OrderEvent one, OrderEvent other) {
    var first = Facts.entry(one);
    var second = Facts.entry(other);
    if (first == null || second == null) {
      return 0;
    }
    return first.occurredOn().compareTo(second.occurredOn());
  }

  private static ShownFact standing(RecordedFact each, Corrections.Holding holding) {
    EntryId id = each.entry().id();
    EntryId by =
        switch (holding) {
          case Corrections.AsRecorded() -> null;
          case Corrections.Replaced(EntryId correction) -> correction;
          case Corrections.Removed(EntryId correction) -> correction;
        };
    if (!(each.event() instanceof EntryCorrected correction)) {
      EntryStanding standing =
          switch (holding) {
            case Corrections.AsRecorded() -> EntryStanding.EFFECTIVE;
            case Corrections.Replaced(EntryId _) -> EntryStanding.CORRECTED;
            case Corrections.Removed(EntryId _) -> EntryStanding.WITHDRAWN;
          };
      return new ShownFact(each, each.event(), standing, by);
    }
    if (!id.equals(by)) {
      return new ShownFact(each, each.event(), EntryStanding.CORRECTED, by);
    }
    OrderEvent replacement = correction.replacement();
    return new ShownFact(
        each, replacement == null ? each.event() : replacement, EntryStanding.EFFECTIVE, null);
  }

  /** All entries, in the order in which they were recorded. */
  List<ShownFact> shown() {
    return shown;
  }

  /** The facts that hold, by the day on which they happened. */
  List<OrderEvent> effective() {
    return effective;
  }

  /** The latest terms of an order, or null where no fact that is shown gives any. */
  @Nullable Terms terms(OrderId order) {
    return terms.get(order);
  }

  /** Whether a person is a party by a fact that holds. */
  boolean involves(PersonId person) {
    return effective.stream().anyMatch(each -> parties(each).contains(person));
  }

  /** Whom a fact names as petitioner, respondent, restrained or protected. */
  static List<PersonId> parties(OrderEvent event) {
    List<PersonId> parties = new ArrayList<>();
    Petition petition = Facts.petition(event);
    if (petition != null) {
      parties.add(petition.petitioner());
      parties.addAll(petition.respondents());
    }
    Terms given = Facts.terms(event);
    if (given != null) {
      for (Restraint each : given.restraints()) {
        parties.add(each.restrained());
        parties.addAll(each.protects());
      }
    }
    if (event instanceof PartiesRealigned realigned) {
      parties.add(realigned.petitioner());
      parties.addAll(realigned.respondents());
    }
    return parties;
  }

  /** On whose side a fact stands. */
  Lane lane(OrderEvent fact, PersonId client) {
    Lane own = ownLane(fact, client);
    if (own != null) {
      return own;
    }
    OrderId order = Facts.order(fact);
    Terms given = order == null ? null : terms(order);
    Lane ofOrder = given == null ? null : lane(given, client);
    if (ofOrder != null) {
      return ofOrder;
    }
    Lane ofProceeding = null;
    for (OrderEvent each : effective) {
      ofProceeding = join(ofProceeding, ownLane(each, client));
      if (Facts.petition(each) != null && ofProceeding != null) {
        return ofProceeding;
      }
    }
    return ofProceeding == null ? Lane.BOTH : ofProceeding;
  }

  private static @Nullable Lane ownLane(OrderEvent fact, PersonId client) {
    Petition petition = Facts.petition(fact);
    if (petition != null) {
      return petition.petitioner().equals(client)
          ? Lane.FOR
          : petition.respondents().contains(client) ? Lane.AGAINST : null;
    }
    Terms given = Facts.terms(fact);
    return given == null ? null : lane(given, client);
  }

  private static @Nullable Lane lane(Terms terms, PersonId client) {
    Lane lane = null;
    for (Restraint each : terms.restraints()) {
      if (each.restrained().equals(client)) {
        lane = join(lane, Lane.AGAINST);
      }
      if (each.protects().contains(client)) {
        lane = join(lane, Lane.FOR);
      }
    }
    return lane;
  }

  private static @Nullable Lane join(@Nullable Lane one, @Nullable Lane other) {
    if (one == null || one == other) {
      return other == null ? one : other;
    }
    return other == null ? one : Lane.BOTH;
  }
}
