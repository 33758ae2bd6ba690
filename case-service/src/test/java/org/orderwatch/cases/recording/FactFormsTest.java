package org.orderwatch.cases.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.kernel.eventstore.EventJson;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.published.OrderEvent;

class FactFormsTest {

  private static final UserId USER = new UserId(UUID.randomUUID());
  private static final ObjectMapper STRICT =
      EventJson.published().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Recordings parts = new Recordings();

  static Stream<String> facts() {
    return FactForms.all().stream().map(FactForm::fact);
  }

  @Test
  void thereIsAFormForEveryEventThatAPersonRecords() {
    var events = new TreeSet<String>();
    for (Class<?> each : OrderEvent.class.getPermittedSubclasses()) {
      events.add(each.getSimpleName());
    }
    events.remove(DeadlinesAssessed.class.getSimpleName());
    assertThat(new TreeSet<>(facts().toList())).isEqualTo(events);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void whatAFormAsksMakesTheWholeFact(String fact) throws Exception {
    FactForm asked = form(fact);
    PageForm form = parts.forms.of(answers(asked));
    ObjectNode read = parts.reader.read(asked, form, Recordings.choices(), USER);

    assertThat(form.errors()).isEmpty();
    OrderEvent event = STRICT.treeToValue(withMadeIds(read), OrderEvent.class);
    assertThat(event).isInstanceOf(asked.type());
    assertThat(missing(event, fact)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("facts")
  void aFactToCorrectFillsItsFormAgain(String fact) {
    FactForm asked = form(fact);
    ObjectNode read =
        parts.reader.read(asked, parts.forms.of(answers(asked)), Recordings.choices(), USER);
    ObjectNode recorded = withMadeIds(read.deepCopy());

    PageForm again = parts.forms.empty();
    parts.filler.fact(asked, again, recorded, Recordings.choices());
    ObjectNode reread = parts.reader.read(asked, again, Recordings.choices(), USER);

    assertThat(again.errors()).isEmpty();
    assertThat(reread).isEqualTo(read);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void anEmptyFormSaysBesideTheFieldWhatIsMissing(String fact) {
    FactForm asked = form(fact);
    PageForm form = parts.forms.empty();
    parts.reader.read(asked, form, Recordings.choices(), USER);
    assertThat(form.error(FactForms.ON)).isNotNull();
    for (Question each : asked.questions()) {
      if (each.needed()) {
        assertThat(form.error(each.name())).as(each.name()).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("facts")
  void everyQuestionAndAnswerHasWords(String fact) {
    FactForm asked = form(fact);
    assertThat(parts.words.fact(fact)).isNotBlank();
    assertThat(parts.words.text("recording.group." + asked.group())).isNotBlank();
    for (Question each : asked.questions()) {
      if (each.kind() != Kind.STAFF) {
        assertThat(parts.words.label(fact, each.name())).isNotEqualTo(each.name());
      }
      if (each.choice() != null) {
        parts
            .words
            .values(each.choice())
            .forEach((value, word) -> assertThat(word).as(value).isNotEqualTo(value));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("facts")
  void aProblemOfAFieldFindsItsQuestion(String fact) {
    FactForm asked = form(fact);
    for (Question each : asked.questions()) {
      assertThat(ProblemFields.field(asked, "facts[0]." + each.path())).isEqualTo(each.name());
      if (each.day() != null) {
        assertThat(ProblemFields.field(asked, "corrections[0].replacement." + each.day().path()))
            .isEqualTo(each.dayName());
      }
    }
    assertThat(ProblemFields.field(asked, "facts[0].nothing")).isEmpty();
  }

  @Test
  void aProblemWithinAListFindsItsQuestion() {
    FactForm asked = form("FinalOrderGranted");
    assertThat(ProblemFields.field(asked, "facts[0].order.terms.restraints[1].protects"))
        .isEqualTo("restraints");
    assertThat(ProblemFields.field(asked, "facts[0].court.jurisdiction")).isEqualTo("courtState");
  }

  @Test
  void aChoiceThatWasNotOfferedIsRefused() {
    FactForm asked = form("OrderServed");
    Map<String, List<String>> answers = new LinkedHashMap<>(answers(asked));
    answers.put("order", List.of(UUID.randomUUID().toString()));
    PageForm form = parts.forms.of(answers);
    parts.reader.read(asked, form, Recordings.choices(), USER);
    assertThat(form.errors()).containsOnlyKeys("order");
  }

  @Test
  void whatTheClientSaidIsHersAlone() {
    FactForm asked = form("ViolationReported");
    Map<String, List<String>> answers = new LinkedHashMap<>(answers(asked));
    answers.put("source", List.of("THIS_CLIENT"));
    ObjectNode read = parts.reader.read(asked, parts.forms.of(answers), Recordings.choices(), USER);
    assertThat(FactTrees.at(read, "entry.reportedIn").asText())
        .isEqualTo(Recordings.CASE.toString());
  }

  @Test
  void theLikelyAnswersOfAServiceNeedNothingMore() {
    FactForm asked = form("OrderServed");
    PageForm form = parts.forms.empty();
    parts.filler.defaults(asked, form, Recordings.choices(), null);
    parts.reader.read(asked, form, Recordings.choices(), USER);
    assertThat(form.errors()).isEmpty();
    assertThat(form.text("restrained")).isEqualTo(Recordings.OTHER.toString());
  }

  private static FactForm form(String fact) {
    return FactForms.find(fact).orElseThrow();
  }

  /** An answer to every question. */
  private Map<String, List<String>> answers(FactForm asked) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    Asking.Choices choices = Recordings.choices();
    for (Question each : asked.questions()) {
      String name = each.name();
      switch (each.kind()) {
        case DATE -> all.put(name, List.of("11/2/2026"));
        case TIME -> all.put(name, List.of("9:30 am"));
        case CHOICE -> {
          if (each.day() != null) {
            all.put(name, List.of(each.day().when()));
            all.put(each.dayName(), List.of("Dec 24 2026"));
          } else {
            all.put(name, List.of(parts.asking.options(each, choices).keySet().iterator().next()));
          }
        }
        case ORDER, HEARING, PROCEEDING, COURT ->
            all.put(name, List.of(parts.asking.options(each, choices).keySet().iterator().next()));
        case PERSON -> all.put(name, List.of(Recordings.CLIENT.toString()));
        case PEOPLE -> all.put(name, List.of(Recordings.OTHER.toString()));
        case RELIEF -> {
          all.put(name, List.of("NO_CONTACT", "TEMPORARY_CUSTODY"));
          all.put(name + "-TEMPORARY_CUSTODY", List.of("12/1/2026"));
        }
        case RESTRAINTS ->
            all.put(name + "-" + Recordings.OTHER, List.of(Recordings.CLIENT.toString()));
        case PER_PERSON -> {
          all.put(name + "-" + Recordings.OTHER, List.of("NO"));
          all.put(name + "-" + Recordings.CLIENT, List.of("YES"));
        }
        case HEARING_DATE -> {
          all.put(name, List.of("Dec 1 2026"));
          all.put(name + "Time", List.of("9:30"));
        }
        case DOCKET -> all.put(name, List.of("24DV001234"));
        case TEXT -> all.put(name, List.of("OVW-2"));
        case STAFF -> {
          // Not asked.
        }
      }
    }
    return all;
  }

  /** The ids that the order service makes, and those that a page resolves before recording. */
  private static ObjectNode withMadeIds(ObjectNode read) {
    FactTrees.put(read, "entry.id", UUID.randomUUID().toString());
    for (String court : List.of("court", "to", "petition.court")) {
      if (FactTrees.at(read, court).isObject()) {
        FactTrees.put(read, court + ".id", Recordings.COURT.id().toString());
      }
    }
    if (read.path("order").isObject()) {
      FactTrees.put(read, "order.id", UUID.randomUUID().toString());
    }
    switch (read.path("fact").asText()) {
      case "HearingScheduled" -> read.put("hearing", UUID.randomUUID().toString());
      case "HearingContinued" -> read.put("newHearing", UUID.randomUUID().toString());
      case "EntryCorrected" -> read.put("corrects", UUID.randomUUID().toString());
      default -> {
        // No other ids are made.
      }
    }
    return read;
  }

  /** The components that an event must have and has not. */
  private static List<String> missing(Object record, String path) throws Exception {
    var missing = new java.util.ArrayList<String>();
    for (var each : record.getClass().getRecordComponents()) {
      var accessor = each.getAccessor();
      accessor.setAccessible(true);
      Object value = accessor.invoke(record);
      String here = path + "." + each.getName();
      if (value == null) {
        if (!each.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
          missing.add(here);
        }
      } else if (value instanceof Record inner) {
        missing.addAll(missing(inner, here));
      } else if (value instanceof List<?> list && list.isEmpty()) {
        missing.add(here);
      }
    }
    return missing;
  }

  @Test
  void namesOfFieldsAreUnique() {
    for (FactForm each : FactForms.all()) {
      List<String> names = each.questions().stream().map(Question::name).toList();
      assertThat(names).doesNotHaveDuplicates();
      assertThat(
              Arrays.asList(
                  "formKey", "step", "proceeding", "corrects", "opposing", "side", "_csrf"))
          .doesNotContainAnyElementsOf(names);
    }
  }
}
