package org.orderwatch.cases.recording;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.time.Jurisdiction;
import org.orderwatch.kernel.time.Zones;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.Relief;
import org.springframework.stereotype.Component;

/**
 * Reads a form into the JSON of its fact. What is wrong is said beside the field; what was left
 * open is left out, so that it counts as unknown. A docket number is not read here: it has no place
 * in a fact.
 */
@Component
class FactReader {

  private final Asking asking;

  FactReader(Asking asking) {
    this.asking = asking;
  }

  /**
   * Reads a form.
   *
   * @param asked the form with the questions that were asked
   * @param form what was typed; gets the errors
   * @param choices what could be chosen
   * @param user who records
   * @return the fact without the ids that the order service makes; incomplete where the form has
   *     errors
   */
  ObjectNode read(FactForm asked, PageForm form, Asking.Choices choices, UserId user) {
    ObjectNode fact = FactTrees.object();
    fact.put("fact", asked.fact());
    for (Question question : asked.questions()) {
      switch (question.kind()) {
        case DATE -> date(question, form, fact, choices.picture());
        case TIME -> time(question, form, fact, choices);
        case CHOICE -> choice(question, form, fact, choices);
        case ORDER, HEARING, PROCEEDING, PERSON -> one(question, form, fact, choices);
        case PEOPLE -> some(question, form, fact, choices);
        case RELIEF -> relief(question, form, fact, choices.picture());
        case RESTRAINTS -> restraints(question, form, fact, choices.picture());
        case PER_PERSON -> each(question, form, fact, choices.picture());
        case COURT -> court(question, form, fact, choices);
        case HEARING_DATE -> hearing(question, form, fact, choices);
        case TEXT -> text(question, form, fact);
        case STAFF -> FactTrees.put(fact, question.path(), user.toString());
        case DOCKET -> docket(question, form);
      }
    }
    if (form.text(FactForms.SOURCE).equals("THIS_CLIENT")) {
      FactTrees.put(fact, "entry.reportedIn", choices.picture().caseId().toString());
    }
    return fact;
  }

  private static void date(
      Question question, PageForm form, ObjectNode fact, ProceedingPicture picture) {
    String typed = form.text(question.name());
    if (typed.isEmpty()) {
      needed(question, form, "recording.error.date.needed");
      return;
    }
    TypedDates.date(typed, picture.today())
        .ifPresentOrElse(
            day -> {
              FactTrees.put(fact, question.path(), day.toString());
              if (question.name().equals(FactForms.ON) && day.isAfter(picture.today())) {
                form.error(question.name(), "recording.error.future");
              }
            },
            () -> form.error(question.name(), "recording.error.date"));
  }

  private static void time(
      Question question, PageForm form, ObjectNode fact, Asking.Choices choices) {
    String typed = form.text(question.name());
    if (typed.isEmpty()) {
      return;
    }
    var time = TypedDates.time(typed);
    if (time.isEmpty()) {
      form.error(question.name(), "recording.error.time");
      return;
    }
    TypedDates.date(form.text(FactForms.ON), choices.picture().today())
        .ifPresent(
            day ->
                FactTrees.put(
                    fact, question.path(), instant(day, time.get(), zone(form, choices))));
  }

  private static String instant(LocalDate day, LocalTime time, ZoneId zone) {
    return day.atTime(time).atZone(zone).toInstant().toString();
  }

  /** Times are those of the court that the form names, else of the court that has the matter. */
  private static ZoneId zone(PageForm form, Asking.Choices choices) {
    Court chosen = choices.courts().get(form.text("court"));
    if (chosen != null) {
      return Zones.of(chosen.jurisdiction(), chosen.zone());
    }
    return Jurisdiction.of(form.text("courtState"))
        .flatMap(Jurisdiction::zone)
        .orElse(choices.picture().zone());
  }

  private void choice(Question question, PageForm form, ObjectNode fact, Asking.Choices choices) {
    String chosen = form.text(question.name());
    if (chosen.isEmpty()) {
      needed(question, form, "recording.error.choose");
      return;
    }
    if (!asking.options(question, choices).containsKey(chosen)) {
      form.error(question.name(), "recording.error.choose");
      return;
    }
    FactTrees.put(fact, question.path(), chosen);
    Question.LastDay day = question.day();
    if (day != null && day.when().equals(chosen)) {
      String typed = form.text(question.dayName());
      TypedDates.date(typed, choices.picture().today())
          .ifPresentOrElse(
              last -> FactTrees.put(fact, day.path(), last.toString()),
              () ->
                  form.error(
                      question.dayName(),
                      typed.isEmpty() ? "recording.error.lastDay" : "recording.error.date"));
    }
  }

  private void one(Question question, PageForm form, ObjectNode fact, Asking.Choices choices) {
    String chosen = form.text(question.name());
    if (chosen.isEmpty()) {
      needed(question, form, "recording.error.choose");
    } else if (asking.options(question, choices).containsKey(chosen)) {
      FactTrees.put(fact, question.path(), chosen);
    } else {
      form.error(question.name(), "recording.error.choose");
    }
  }

  private void some(Question question, PageForm form, ObjectNode fact, Asking.Choices choices) {
    List<String> chosen = form.all(question.name());
    Map<String, String> options = asking.options(question, choices);
    if (chosen.isEmpty()) {
      needed(question, form, "recording.error.choose.some");
      return;
    }
    ArrayNode all = FactTrees.array();
    for (String each : chosen) {
      if (!options.containsKey(each)) {
        form.error(question.name(), "recording.error.choose");
      }
      all.add(each);
    }
    FactTrees.put(fact, question.path(), all);
  }

  private static void relief(
      Question question, PageForm form, ObjectNode fact, ProceedingPicture picture) {
    ArrayNode all = FactTrees.array();
    for (Relief each : Relief.values()) {
      String field = Asking.part(question, each.name());
      String typed = form.text(field);
      if (!form.has(question.name(), each.name()) && typed.isEmpty()) {
        continue;
      }
      ObjectNode term = all.addObject().put("relief", each.name());
      if (!typed.isEmpty()) {
        TypedDates.date(typed, picture.today())
            .ifPresentOrElse(
                day -> term.put("lastDay", day.toString()),
                () -> form.error(field, "recording.error.date"));
      }
    }
    FactTrees.put(fact, question.path(), all);
  }

  private static void restraints(
      Question question, PageForm form, ObjectNode fact, ProceedingPicture picture) {
    ArrayNode all = FactTrees.array();
    for (var restrained : picture.parties()) {
      List<String> chosen =
          picture.names().keySet().stream()
              .filter(each -> !each.equals(restrained))
              .map(Object::toString)
              .filter(each -> form.has(Asking.part(question, restrained.toString()), each))
              .toList();
      if (!chosen.isEmpty()) {
        ArrayNode protects =
            all.addObject().put("restrained", restrained.toString()).putArray("protects");
        chosen.forEach(protects::add);
      }
    }
    if (all.isEmpty()) {
      form.error(question.name(), "recording.error.restraints");
    }
    FactTrees.put(fact, question.path(), all);
  }

  private static void each(
      Question question, PageForm form, ObjectNode fact, ProceedingPicture picture) {
    ArrayNode all = FactTrees.array();
    for (var person : picture.parties()) {
      String answer = form.text(Asking.part(question, person.toString()));
      if (answer.equals("YES") || answer.equals("NO")) {
        all.addObject().put("person", person.toString()).put(question.key(), answer);
      }
    }
    FactTrees.put(fact, question.path(), all);
  }

  private static void court(
      Question question, PageForm form, ObjectNode fact, Asking.Choices choices) {
    String chosen = form.text(question.name());
    Court known = choices.courts().get(chosen);
    if (known != null) {
      put(fact, question, known.jurisdiction(), known.county(), known.name(), known.zone());
      return;
    }
    String state = form.text(question.name() + "State");
    if (!chosen.equals(Asking.ANOTHER) && state.isEmpty()) {
      needed(question, form, "recording.error.court");
      return;
    }
    if (Jurisdiction.of(state).isEmpty()) {
      form.error(question.name() + "State", "recording.error.state");
      return;
    }
    put(
        fact,
        question,
        state,
        form.textOrNull(question.name() + "County"),
        form.textOrNull(question.name() + "Name"),
        null);
  }

  private static void put(
      ObjectNode fact,
      Question question,
      String jurisdiction,
      @Nullable String county,
      @Nullable String name,
      @Nullable String zone) {
    ObjectNode court = FactTrees.object().put("jurisdiction", jurisdiction);
    if (county != null) {
      court.put("county", county);
    }
    if (name != null) {
      court.put("name", name);
    }
    if (zone != null) {
      court.put("zone", zone);
    }
    FactTrees.put(fact, question.path(), court);
  }

  private static void hearing(
      Question question, PageForm form, ObjectNode fact, Asking.Choices choices) {
    String typed = form.text(question.name());
    if (typed.isEmpty()) {
      needed(question, form, "recording.error.date.needed");
      return;
    }
    var day = TypedDates.date(typed, choices.picture().today());
    if (day.isEmpty()) {
      form.error(question.name(), "recording.error.date");
      return;
    }
    ObjectNode date = FactTrees.object().put("on", day.get().toString());
    String at = form.text(question.name() + "Time");
    if (!at.isEmpty()) {
      TypedDates.time(at)
          .ifPresentOrElse(
              time ->
                  date.put("at", instant(day.get(), time, zone(form, choices)))
                      .put("zone", zone(form, choices).getId()),
              () -> form.error(question.name() + "Time", "recording.error.time"));
    }
    FactTrees.put(fact, question.path(), date);
  }

  private static void text(Question question, PageForm form, ObjectNode fact) {
    String typed = form.text(question.name());
    if (typed.isEmpty()) {
      needed(question, form, "recording.error.text");
    } else {
      FactTrees.put(fact, question.path(), typed);
    }
  }

  /** A docket number belongs to a court; without one it says nothing. */
  private static void docket(Question question, PageForm form) {
    if (form.text(question.name()).length() > 200) {
      form.error(question.name(), "recording.error.docket");
    }
  }

  private static void needed(Question question, PageForm form, String message) {
    if (question.needed()) {
      form.error(question.name(), message);
    }
  }

  /** The names of the fields that a form can have, for keeping what was typed on the check page. */
  List<String> fields(FactForm asked, ProceedingPicture picture) {
    List<String> all = new ArrayList<>();
    for (Question question : asked.questions()) {
      all.add(question.name());
      all.add(question.dayName());
      all.add(question.name() + "Time");
      all.add(question.name() + "State");
      all.add(question.name() + "County");
      all.add(question.name() + "Name");
      asking.parts(question, picture).forEach(each -> all.add(each.name()));
    }
    return all;
  }
}
