package org.orderwatch.cases.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.timeline.OrderLine;
import org.orderwatch.cases.timeline.PetitionLine;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.Restraint;
import org.springframework.stereotype.Component;

/** Fills a form before it is first shown: with what is most likely, or with the fact to correct. */
@Component
class FactFiller {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /**
   * Fills in what is most likely: today, the same court, the latest order, the parties.
   *
   * @param asked the form
   * @param form gets the values
   * @param choices what can be chosen
   * @param opening for a new proceeding, otherwise null
   */
  void defaults(FactForm asked, PageForm form, Asking.Choices choices, @Nullable Opening opening) {
    ProceedingPicture picture = choices.picture();
    OrderId likely = picture.likelyOrder(asked.group() == FactForm.Group.SERVICE);
    OrderLine order = picture.order(likely == null ? null : likely.toString()).orElse(null);
    form.fill(FactForms.ON, picture.today().toString());
    form.fill(FactForms.SOURCE, "COURT_RECORD");
    for (Question question : asked.questions()) {
      String name = question.name();
      switch (question.kind()) {
        case CHOICE -> {
          if (question.choice() != null && isConstant(question.choice(), "UNKNOWN")) {
            form.fill(name, "UNKNOWN");
          }
        }
        case ORDER -> form.fill(name, likely == null ? null : likely.toString());
        case HEARING ->
            form.fill(name, picture.hearings().isEmpty() ? "" : picture.hearings().getFirst().id());
        case COURT -> form.fill(name, courtOf(choices));
        case PER_PERSON ->
            picture
                .parties()
                .forEach(each -> form.fill(Asking.part(question, each.toString()), "UNKNOWN"));
        case RESTRAINTS -> restraints(question, form, restraints(picture, opening, asked, order));
        case RELIEF -> {
          if (order != null && asked.fact().equals("OrderModified")) {
            relief(question, form, FactTrees.tree(order.terms().relief()));
          }
        }
        case PERSON -> person(question, form, opening, order);
        case PEOPLE -> people(question, form, opening);
        default -> {
          // Nothing is likely.
        }
      }
    }
  }

  /**
   * How a new proceeding begins.
   *
   * @param client the client
   * @param opposing the other person
   * @param clientAsks whether the client filed, or is protected
   */
  record Opening(PersonId client, PersonId opposing, boolean clientAsks) {

    PersonId asks() {
      return clientAsks ? client : opposing;
    }

    PersonId answers() {
      return clientAsks ? opposing : client;
    }
  }

  /**
   * Fills in a fact as it was recorded.
   *
   * @param asked the form
   * @param form gets the values
   * @param fact the fact
   * @param choices what can be chosen
   */
  void fact(FactForm asked, PageForm form, ObjectNode fact, Asking.Choices choices) {
    for (Question question : asked.questions()) {
      JsonNode value = FactTrees.at(fact, question.path());
      String name = question.name();
      if (question.day() != null && FactTrees.at(fact, question.day().path()).isTextual()) {
        form.fill(question.dayName(), FactTrees.at(fact, question.day().path()).asText());
      }
      switch (question.kind()) {
        case RELIEF -> relief(question, form, value);
        case RESTRAINTS -> {
          for (JsonNode each : value) {
            form.fillAll(
                Asking.part(question, each.path("restrained").asText()),
                texts(each.path("protects")));
          }
        }
        case PER_PERSON -> {
          for (JsonNode each : value) {
            form.fill(
                Asking.part(question, each.path("person").asText()),
                each.path(question.key()).asText());
          }
        }
        case PEOPLE -> form.fillAll(name, texts(value));
        case COURT -> court(question, form, value, choices);
        case TIME -> {
          if (value.isTextual()) {
            form.fill(name, clock(value.asText(), choices.picture()));
          }
        }
        case HEARING_DATE -> {
          if (value.isObject()) {
            form.fill(name, value.path("on").asText());
            if (value.hasNonNull("at")) {
              form.fill(name + "Time", clock(value.path("at").asText(), choices.picture()));
            }
          }
        }
        case DOCKET, STAFF -> {
          // Numbers are read from the order service; who gave assistance stays as it was.
        }
        default -> form.fill(name, value.isValueNode() ? value.asText() : null);
      }
    }
  }

  private static boolean isConstant(Class<? extends Enum<?>> type, String name) {
    for (Enum<?> each : type.getEnumConstants()) {
      if (each.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String courtOf(Asking.Choices choices) {
    var court = choices.picture().court();
    return court == null
        ? choices.courts().isEmpty() ? Asking.ANOTHER : null
        : court.id().toString();
  }

  private static List<Restraint> restraints(
      ProceedingPicture picture,
      @Nullable Opening opening,
      FactForm asked,
      @Nullable OrderLine order) {
    if (opening != null) {
      return List.of(new Restraint(opening.answers(), List.of(opening.asks())));
    }
    if (order != null && asked.fact().equals("OrderModified")) {
      return order.terms().restraints();
    }
    List<Restraint> all = new ArrayList<>();
    if (!picture.petitions().isEmpty()) {
      PetitionLine petition = picture.petitions().getFirst();
      petition
          .respondents()
          .forEach(each -> all.add(new Restraint(each, List.of(petition.petitioner()))));
    } else if (order != null) {
      all.addAll(order.terms().restraints());
    }
    return all;
  }

  private static void restraints(Question question, PageForm form, List<Restraint> restraints) {
    for (Restraint each : restraints) {
      form.fillAll(
          Asking.part(question, each.restrained().toString()),
          each.protects().stream().map(PersonId::toString).toList());
    }
  }

  private static void relief(Question question, PageForm form, JsonNode terms) {
    List<String> chosen = new ArrayList<>();
    for (JsonNode each : terms) {
      chosen.add(each.path("relief").asText());
      if (each.hasNonNull("lastDay")) {
        form.fill(
            Asking.part(question, each.path("relief").asText()), each.path("lastDay").asText());
      }
    }
    form.fillAll(question.name(), chosen);
  }

  private static void person(
      Question question, PageForm form, @Nullable Opening opening, @Nullable OrderLine order) {
    PersonId likely =
        switch (question.name()) {
          case "restrained", "against" ->
              order == null || order.terms().restraints().isEmpty()
                  ? null
                  : order.terms().restraints().getFirst().restrained();
          case "petitioner" -> opening == null ? null : opening.asks();
          default -> null;
        };
    form.fill(question.name(), likely == null ? null : likely.toString());
  }

  private static void people(Question question, PageForm form, @Nullable Opening opening) {
    if (question.name().equals("respondents") && opening != null) {
      form.fillAll(question.name(), List.of(opening.answers().toString()));
    }
  }

  private static void court(
      Question question, PageForm form, JsonNode court, Asking.Choices choices) {
    if (!court.isObject()) {
      return;
    }
    String id = court.path("id").asText();
    if (choices.courts().containsKey(id)) {
      form.fill(question.name(), id);
      return;
    }
    form.fill(question.name(), Asking.ANOTHER);
    form.fill(question.name() + "State", court.path("jurisdiction").asText());
    form.fill(question.name() + "County", text(court, "county"));
    form.fill(question.name() + "Name", text(court, "name"));
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.path(field).asText() : null;
  }

  private static String clock(String instant, ProceedingPicture picture) {
    return CLOCK.format(Instant.parse(instant).atZone(picture.zone()));
  }

  private static List<String> texts(JsonNode list) {
    List<String> all = new ArrayList<>();
    list.forEach(each -> all.add(each.asText()));
    return all;
  }
}
