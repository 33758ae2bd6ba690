package org.orderwatch.cases.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.caseload.CaseShown;
import org.orderwatch.cases.caseload.CaseView;
import org.orderwatch.cases.person.People;
import org.orderwatch.cases.person.PersonShown;
import org.orderwatch.cases.timeline.EntryStanding;
import org.orderwatch.cases.timeline.TimelineItem;
import org.orderwatch.cases.timeline.TimelinePage;
import org.orderwatch.cases.timeline.TimelineView;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.published.CrossPetitionFiled;
import org.orderwatch.kernel.published.OrderEvent;
import org.orderwatch.kernel.published.PartiesRealigned;
import org.orderwatch.kernel.published.PetitionFiled;
import org.orderwatch.kernel.published.ProceedingTransferred;
import org.orderwatch.kernel.time.Zones;
import org.orderwatch.kernel.vocabulary.Court;
import org.springframework.stereotype.Component;

/** Reads a case with its proceedings, with what the reader may see and nothing else. */
@Component
class Pictures {

  private static final int PAGE = 500;

  private final CaseView cases;
  private final TimelineView timelines;
  private final People people;
  private final AgencyDays days;
  private final Words words;
  private final Clock clock;

  Pictures(
      CaseView cases,
      TimelineView timelines,
      People people,
      AgencyDays days,
      Words words,
      Clock clock) {
    this.cases = cases;
    this.timelines = timelines;
    this.people = people;
    this.days = days;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Reads a case.
   *
   * @param viewer who reads
   * @param caseId any id
   * @return the case
   * @throws org.orderwatch.kernel.web.RefusedException NOT_FOUND if it may not be read
   */
  CasePicture of(Viewer viewer, CaseId caseId) {
    CaseShown shown = cases.read(viewer, caseId, null);
    Map<ProceedingId, List<TimelineItem>> entries = new LinkedHashMap<>();
    EntryId from = null;
    do {
      TimelinePage page = timelines.read(viewer, caseId, null, from, PAGE);
      page.items()
          .forEach(
              each -> entries.computeIfAbsent(each.proceeding(), _ -> new ArrayList<>()).add(each));
      from = page.next() == null ? null : EntryId.of(page.next());
    } while (from != null);
    Set<PersonId> wanted = new LinkedHashSet<>();
    wanted.add(shown.client().id());
    wanted.addAll(shown.status().others());
    shown.linked().forEach(each -> wanted.add(each.person()));
    entries.values().forEach(each -> each.forEach(item -> realigned(item.fact(), wanted)));
    Map<PersonId, String> names = names(viewer, wanted);
    List<ProceedingPicture> all = new ArrayList<>();
    entries.forEach((id, items) -> all.add(picture(shown, id, items, names)));
    all.sort(
        Comparator.comparing(
                (ProceedingPicture each) ->
                    each.orders().stream().noneMatch(order -> order.inForce() != null)
                        && each.petitions().stream().noneMatch(petition -> petition.pending()))
            .thenComparing(
                each -> each.entries().getFirst().recordedAt(), Comparator.reverseOrder()));
    Court court = all.isEmpty() ? null : all.getFirst().court();
    ProceedingPicture fresh =
        new ProceedingPicture(
            null,
            caseId,
            shown.client().id(),
            List.of(),
            List.of(),
            List.of(),
            court,
            days.zone(),
            days.today(),
            names);
    return new CasePicture(shown, all, fresh, names);
  }

  /** The names of persons as the viewer may see them, in this order. */
  Map<PersonId, String> names(Viewer viewer, Collection<PersonId> wanted) {
    Map<PersonId, PersonShown> seen = people.seen(viewer, wanted);
    Map<PersonId, String> names = new LinkedHashMap<>();
    for (PersonId each : wanted) {
      PersonShown person = seen.get(each);
      String name = person == null ? null : person.name();
      names.put(each, name == null ? words.text("recording.person.withheld") : name);
    }
    return names;
  }

  private ProceedingPicture picture(
      CaseShown shown, ProceedingId id, List<TimelineItem> items, Map<PersonId, String> names) {
    Court court = court(items);
    ZoneId zone = court == null ? days.zone() : Zones.of(court.jurisdiction(), court.zone());
    return new ProceedingPicture(
        id,
        shown.caseId(),
        shown.client().id(),
        items,
        shown.status().orders().stream().filter(each -> each.proceeding().equals(id)).toList(),
        shown.status().petitions().stream().filter(each -> each.proceeding().equals(id)).toList(),
        court,
        zone,
        LocalDate.ofInstant(clock.instant(), zone),
        names);
  }

  /** The court that has the proceeding: that of the last transfer, the petition, or an order. */
  private static @Nullable Court court(List<TimelineItem> latestFirst) {
    Court ofPetition = null;
    Court ofOrder = null;
    for (TimelineItem item : latestFirst) {
      if (item.standing() != EntryStanding.EFFECTIVE) {
        continue;
      }
      switch (item.fact()) {
        case ProceedingTransferred moved -> {
          return moved.to();
        }
        case PetitionFiled filed -> ofPetition = filed.petition().court();
        case CrossPetitionFiled filed -> ofPetition = filed.petition().court();
        default -> {
          var court = FactTrees.of(item.fact()).path("court");
          ofOrder = court.isObject() ? FactTrees.value(court, Court.class) : ofOrder;
        }
      }
    }
    return ofPetition == null ? ofOrder : ofPetition;
  }

  private static void realigned(OrderEvent fact, Set<PersonId> into) {
    if (fact instanceof PartiesRealigned realigned) {
      into.add(realigned.petitioner());
      into.addAll(realigned.respondents());
    }
  }
}
