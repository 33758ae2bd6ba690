package org.orderwatch.cases.recording;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.PersonAccess;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.timeline.EntryStanding;
import org.orderwatch.cases.timeline.TimelineItem;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Component;

/** Finds what an address asks for, with everything that its form needs. */
@Component
class Tasks {

  private final Pictures pictures;
  private final Asking asking;
  private final Sentences sentences;
  private final PersonAccess persons;
  private final ProceedingCalls calls;

  Tasks(
      Pictures pictures,
      Asking asking,
      Sentences sentences,
      PersonAccess persons,
      ProceedingCalls calls) {
    this.pictures = pictures;
    this.asking = asking;
    this.sentences = sentences;
    this.persons = persons;
    this.calls = calls;
  }

  /**
   * What an address says beside the case and the event.
   *
   * @param proceeding the proceeding, or null for a new one
   * @param corrects the entry to correct, or null
   * @param opposing the other person of a new proceeding, or null
   * @param side whether the client asks or answers in a new proceeding
   */
  record Place(
      @Nullable UUID proceeding,
      @Nullable UUID corrects,
      @Nullable UUID opposing,
      @Nullable String side) {}

  /**
   * Finds it.
   *
   * @param viewer who asks
   * @param caseId any id
   * @param fact the name of an event
   * @param place the rest of the address
   * @return what the form is about
   * @throws RefusedException NOT_FOUND for whatever does not exist or may not be seen
   */
  Task find(Viewer viewer, CaseId caseId, String fact, Place place) {
    FactForm form = FactForms.find(fact).orElseThrow(RefusedException::notFound);
    CasePicture shown = pictures.of(viewer, caseId);
    if (place.proceeding() == null) {
      return opening(viewer, shown, form, place);
    }
    ProceedingPicture picture =
        shown.find(new ProceedingId(place.proceeding())).orElseThrow(RefusedException::notFound);
    TimelineItem corrects = null;
    if (place.corrects() != null) {
      corrects =
          picture
              .entry(new EntryId(place.corrects()))
              .filter(each -> each.standing() == EntryStanding.EFFECTIVE)
              .orElseThrow(RefusedException::notFound);
    }
    boolean plain = fact.equals("EntryCorrected");
    if (corrects == null ? plain : !plain && !corrects.kind().equals(fact)) {
      throw RefusedException.notFound();
    }
    boolean courtKnown =
        picture.court() != null
            && (corrects == null || !FactTrees.of(corrects.fact()).path("court").isObject());
    return new Task(
        shown, asking.needed(form, courtKnown), choices(shown, picture, form), corrects, null);
  }

  private Task opening(Viewer viewer, CasePicture shown, FactForm form, Place place) {
    if (place.opposing() == null || !form.begins()) {
      throw RefusedException.notFound();
    }
    PersonId opposing = new PersonId(place.opposing());
    persons.require(viewer, opposing);
    PersonId client = shown.shown().client().id();
    if (opposing.equals(client)) {
      throw RefusedException.notFound();
    }
    Set<PersonId> people = new LinkedHashSet<>();
    people.add(client);
    people.add(opposing);
    people.addAll(shown.names().keySet());
    ProceedingPicture picture = shown.fresh().opening(pictures.names(viewer, people));
    return new Task(
        shown,
        asking.needed(form, false),
        choices(shown, picture, form),
        null,
        new FactFiller.Opening(client, opposing, !"answers".equals(place.side())));
  }

  private Asking.Choices choices(CasePicture shown, ProceedingPicture picture, FactForm form) {
    Map<String, Court> courts =
        form.question("court").isPresent() ? courts(picture.court()) : Map.of();
    return new Asking.Choices(picture, choicesWithoutCourts(shown, picture).proceedings(), courts);
  }

  /**
   * While the order service cannot be reached, what was typed must not be lost for want of a list.
   */
  private Map<String, Court> courts(@Nullable Court known) {
    try {
      return calls.courts();
    } catch (RefusedException e) {
      if (e.refusal() != ProblemCode.UNAVAILABLE) {
        throw e;
      }
      return known == null ? Map.of() : Map.of(known.id().toString(), known);
    }
  }

  /** What a fact of a proceeding can refer to; asks no other service. */
  Asking.Choices choicesWithoutCourts(CasePicture shown, ProceedingPicture picture) {
    Map<String, String> others = new LinkedHashMap<>();
    for (ProceedingPicture each : shown.proceedings()) {
      if (each.id() != null && !each.id().equals(picture.id())) {
        others.put(each.id().toString(), sentences.proceeding(each));
      }
    }
    return new Asking.Choices(picture, others, Map.of());
  }
}
