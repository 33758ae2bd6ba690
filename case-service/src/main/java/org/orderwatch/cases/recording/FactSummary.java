package org.orderwatch.cases.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.orderwatch.kernel.vocabulary.Relief;
import org.springframework.stereotype.Component;

/** A fact in words, question by question, as its form asked it. */
@Component
class FactSummary {

  private final Words words;
  private final Sentences sentences;

  FactSummary(Words words, Sentences sentences) {
    this.words = words;
    this.sentences = sentences;
  }

  /**
   * One line.
   *
   * @param label what was asked
   * @param text what was answered
   * @param personal whether it names persons
   */
  record Row(String label, String text, boolean personal) {}

  /**
   * What a fact says; what it leaves open or unknown is left out.
   *
   * @param form the form of the fact
   * @param fact its JSON
   * @param choices for the names of what it refers to
   * @return lines in the order of the form
   */
  List<Row> rows(FactForm form, JsonNode fact, Asking.Choices choices) {
    List<Row> rows = new ArrayList<>();
    for (Question question : form.questions()) {
      String text = text(question, FactTrees.at(fact, question.path()), choices);
      if (question.day() != null) {
        String day = FactTrees.at(fact, question.day().path()).asText();
        text = day.isEmpty() ? text : text + ": " + day(day, choices);
      }
      if (!text.isEmpty()) {
        rows.add(new Row(words.label(form.fact(), question.name()), text, personal(question)));
      }
    }
    return rows;
  }

  private static boolean personal(Question question) {
    return switch (question.kind()) {
      case PERSON, PEOPLE, RESTRAINTS, PER_PERSON, ORDER, PROCEEDING, DOCKET -> true;
      default -> false;
    };
  }

  private String text(Question question, JsonNode value, Asking.Choices choices) {
    if (value.isMissingNode() || value.isContainerNode() && value.isEmpty()) {
      return "";
    }
    ProceedingPicture picture = choices.picture();
    return switch (question.kind()) {
      case DATE -> day(value.asText(), choices);
      case TIME -> words.time(Instant.parse(value.asText()).atZone(picture.zone()).toLocalTime());
      case CHOICE ->
          value.asText().equals("UNKNOWN") || question.choice() == null
              ? ""
              : words.value(question.choice(), value.asText());
      case PERSON -> picture.name(PersonId.of(value.asText()));
      case PEOPLE -> people(value, picture);
      case ORDER ->
          picture.order(value.asText()).map(each -> sentences.orderName(each, picture)).orElse("");
      case HEARING ->
          picture.hearings().stream()
              .filter(each -> each.id().equals(value.asText()))
              .map(each -> sentences.hearing(each.date(), picture))
              .findFirst()
              .orElse("");
      case PROCEEDING -> choices.proceedings().getOrDefault(value.asText(), "");
      case RELIEF -> relief(value, choices);
      case RESTRAINTS -> restraints(value, picture);
      case PER_PERSON -> each(question, value, picture);
      case COURT -> words.court(FactTrees.value(withId(value), Court.class));
      case HEARING_DATE -> sentences.hearing(FactTrees.value(value, HearingDate.class), picture);
      case TEXT -> value.asText();
      case DOCKET, STAFF -> "";
    };
  }

  private String day(String day, Asking.Choices choices) {
    return words.day(LocalDate.parse(day), choices.picture().today());
  }

  private static String people(JsonNode value, ProceedingPicture picture) {
    List<PersonId> all = new ArrayList<>();
    value.forEach(each -> all.add(PersonId.of(each.asText())));
    return picture.names(all);
  }

  private String relief(JsonNode value, Asking.Choices choices) {
    List<String> all = new ArrayList<>();
    for (JsonNode each : value) {
      String word = words.value(Relief.class, each.path("relief").asText());
      all.add(
          each.hasNonNull("lastDay")
              ? word + " (" + day(each.path("lastDay").asText(), choices) + ")"
              : word);
    }
    return String.join("; ", all);
  }

  private String restraints(JsonNode value, ProceedingPicture picture) {
    List<String> all = new ArrayList<>();
    for (JsonNode each : value) {
      all.add(
          words.text(
              "recording.standing.restrains",
              picture.name(PersonId.of(each.path("restrained").asText())),
              people(each.path("protects"), picture)));
    }
    return String.join(" ", all);
  }

  private String each(Question question, JsonNode value, ProceedingPicture picture) {
    List<String> all = new ArrayList<>();
    for (JsonNode each : value) {
      if (question.choice() != null) {
        all.add(
            picture.name(PersonId.of(each.path("person").asText()))
                + ": "
                + words.value(question.choice(), each.path(question.key()).asText()));
      }
    }
    return String.join("; ", all);
  }

  /** A court that was not named before has no id yet. */
  private static JsonNode withId(JsonNode court) {
    var whole = FactTrees.object();
    court.properties().forEach(each -> whole.set(each.getKey(), each.getValue()));
    if (!whole.hasNonNull("id")) {
      whole.put("id", "00000000-0000-0000-0000-000000000000");
    }
    return whole;
  }
}
