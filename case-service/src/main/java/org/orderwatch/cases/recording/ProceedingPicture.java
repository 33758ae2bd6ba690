package org.orderwatch.cases.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.timeline.EntryStanding;
import org.orderwatch.cases.timeline.OrderLine;
import org.orderwatch.cases.timeline.PetitionLine;
import org.orderwatch.cases.timeline.TimelineItem;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.published.EntryCorrected;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.HearingDate;

/**
 * A proceeding as one case may show it: all that a form needs to offer choices.
 *
 * @param id the proceeding, or null for one that is about to be opened
 * @param caseId the case through which it is seen
 * @param client the client of the case
 * @param entries what was recorded, latest first
 * @param orders its orders, latest granted first
 * @param petitions its petitions
 * @param court the court that has it, or null where that is not known
 * @param zone the zone of the court, else of the agency
 * @param today today there
 * @param names everybody who can be chosen, the client first
 */
record ProceedingPicture(
    @Nullable ProceedingId id,
    CaseId caseId,
    PersonId client,
    List<TimelineItem> entries,
    List<OrderLine> orders,
    List<PetitionLine> petitions,
    @Nullable Court court,
    ZoneId zone,
    LocalDate today,
    Map<PersonId, String> names) {

  ProceedingPicture {
    entries = List.copyOf(entries);
    orders = List.copyOf(orders);
    petitions = List.copyOf(petitions);
  }

  /** A hearing that can be named. */
  record Hearing(String id, HearingDate date) {}

  /** The facts that hold, latest first. */
  List<TimelineItem> effective() {
    return entries.stream()
        .filter(each -> each.standing() == EntryStanding.EFFECTIVE)
        .filter(each -> !(each.fact() instanceof EntryCorrected))
        .toList();
  }

  Optional<TimelineItem> entry(EntryId id) {
    return entries.stream().filter(each -> each.entry().equals(id)).findFirst();
  }

  Optional<OrderLine> order(@Nullable String id) {
    return orders.stream().filter(each -> each.order().toString().equals(id)).findFirst();
  }

  boolean holds(String kind) {
    return effective().stream().anyMatch(each -> each.kind().equals(kind));
  }

  /** The hearings that stand: those scheduled, without those that were moved; next first. */
  List<Hearing> hearings() {
    Map<String, HearingDate> dates = new LinkedHashMap<>();
    Set<String> moved = new LinkedHashSet<>();
    for (TimelineItem item : effective().reversed()) {
      JsonNode fact = FactTrees.of(item.fact());
      boolean continued = item.kind().equals("HearingContinued");
      if (continued && fact.hasNonNull("hearing")) {
        moved.add(fact.get("hearing").asText());
      }
      if ((continued || item.kind().equals("HearingScheduled")) && fact.hasNonNull("date")) {
        dates.put(
            fact.get(continued ? "newHearing" : "hearing").asText(),
            FactTrees.value(fact.get("date"), HearingDate.class));
      }
    }
    moved.forEach(dates::remove);
    return dates.entrySet().stream()
        .map(each -> new Hearing(each.getKey(), each.getValue()))
        .sorted(java.util.Comparator.comparing((Hearing each) -> each.date().on()))
        .toList();
  }

  /** The docket of the latest fact that names one; null where none does. */
  @Nullable DocketId docket() {
    for (TimelineItem item : effective()) {
      JsonNode fact = FactTrees.of(item.fact());
      for (String path : List.of("docket", "petition.docket")) {
        JsonNode docket = FactTrees.at(fact, path);
        if (docket.isTextual()) {
          return DocketId.of(docket.asText());
        }
      }
    }
    return null;
  }

  /** Who is party: petitioners, respondents, restrained and protected; the client first. */
  List<PersonId> parties() {
    Set<PersonId> all = new LinkedHashSet<>();
    all.add(client);
    petitions.forEach(
        each -> {
          all.add(each.petitioner());
          all.addAll(each.respondents());
        });
    for (OrderLine order : orders) {
      order.terms().restraints().forEach(each -> all.add(each.restrained()));
    }
    if (all.size() == 1) {
      all.addAll(names.keySet());
    }
    return List.copyOf(all);
  }

  /** The order that an act most likely is about: the latest that waits for service, or in force. */
  @Nullable OrderId likelyOrder(boolean service) {
    return orders.stream()
        .filter(
            each -> service ? each.unserved() && each.inForce() != null : each.inForce() != null)
        .findFirst()
        .or(() -> orders.stream().findFirst())
        .map(OrderLine::order)
        .orElse(null);
  }

  /** The same with more people to choose from and another start. */
  ProceedingPicture opening(Map<PersonId, String> people) {
    return new ProceedingPicture(
        null, caseId, client, List.of(), List.of(), List.of(), court, zone, today, people);
  }

  String name(PersonId person) {
    return names.getOrDefault(person, "");
  }

  String names(Collection<PersonId> persons) {
    List<String> all = new ArrayList<>();
    persons.forEach(each -> all.add(name(each)));
    return String.join(", ", all);
  }
}
