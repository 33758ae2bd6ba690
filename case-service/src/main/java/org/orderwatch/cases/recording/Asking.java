package org.orderwatch.cases.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.time.Jurisdiction;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.Relief;
import org.springframework.stereotype.Component;

/** Turns the questions of a form into what a page shows, with the choices of one proceeding. */
@Component
class Asking {

  /** The choice of a court that is not in the list. */
  static final String ANOTHER = "another";

  private final Words words;
  private final Sentences sentences;

  Asking(Words words, Sentences sentences) {
    this.words = words;
    this.sentences = sentences;
  }

  /**
   * What can be chosen on a form.
   *
   * @param picture the proceeding
   * @param proceedings other proceedings of the case, by id
   * @param courts the agency's courts, by id
   */
  record Choices(
      ProceedingPicture picture, Map<String, String> proceedings, Map<String, Court> courts) {}

  /**
   * The questions that a form asks here: the court only where it is not known yet.
   *
   * @param form the form
   * @param courtKnown whether the proceeding has a court
   * @return the form with the questions to ask
   */
  FactForm needed(FactForm form, boolean courtKnown) {
    boolean petition = form.group() == FactForm.Group.BEGINNING;
    boolean moves = form.fact().equals("ProceedingTransferred");
    return form.only(
        each ->
            switch (each.kind()) {
              case COURT, DOCKET ->
                  petition || moves || each.needed() || !courtKnown || courtAsked(form);
              default -> true;
            });
  }

  private static boolean courtAsked(FactForm form) {
    return form.question("court").map(Question::needed).orElse(false);
  }

  List<Asked> questions(FactForm form, Choices choices) {
    List<Asked> all = new ArrayList<>();
    for (Question each : form.questions()) {
      if (each.kind() != Kind.STAFF) {
        all.add(
            new Asked(
                each.name(),
                each.kind(),
                words.label(form.fact(), each.name()),
                words.hint(form.fact(), each.name()),
                options(each, choices),
                parts(each, choices.picture()),
                each.day() == null ? null : each.dayName(),
                each.more()));
      }
    }
    return all;
  }

  Map<String, String> options(Question question, Choices choices) {
    ProceedingPicture picture = choices.picture();
    Map<String, String> options = new LinkedHashMap<>();
    switch (question.kind()) {
      case CHOICE -> {
        if (question.choice() != null) {
          options.putAll(words.values(question.choice()));
        }
      }
      case RELIEF -> options.putAll(words.values(Relief.class));
      case PERSON, PEOPLE ->
          picture.names().forEach((id, name) -> options.put(id.toString(), name));
      case ORDER -> {
        picture
            .orders()
            .forEach(
                each -> options.put(each.order().toString(), sentences.orderName(each, picture)));
        unknown(question, options, "recording.order.none");
      }
      case HEARING -> {
        picture
            .hearings()
            .forEach(each -> options.put(each.id(), sentences.hearing(each.date(), picture)));
        unknown(question, options, "recording.hearing.none");
      }
      case PROCEEDING -> options.putAll(choices.proceedings());
      case COURT -> {
        choices.courts().forEach((id, court) -> options.put(id, words.court(court)));
        options.put(ANOTHER, words.text("recording.court.another"));
      }
      default -> {
        // The others are typed, or asked part by part.
      }
    }
    return options;
  }

  private void unknown(Question question, Map<String, String> options, String key) {
    if (!question.needed()) {
      options.put("", words.text(key));
    }
  }

  List<Asked.Part> parts(Question question, ProceedingPicture picture) {
    List<Asked.Part> parts = new ArrayList<>();
    switch (question.kind()) {
      case RESTRAINTS -> {
        for (PersonId restrained : picture.parties()) {
          Map<String, String> others = new LinkedHashMap<>();
          picture.names().forEach((id, name) -> others.put(id.toString(), name));
          others.remove(restrained.toString());
          parts.add(
              new Asked.Part(
                  part(question, restrained.toString()),
                  words.text("recording.q.protects", picture.name(restrained)),
                  others,
                  true));
        }
      }
      case PER_PERSON -> {
        if (question.choice() != null) {
          for (PersonId person : picture.parties()) {
            parts.add(
                new Asked.Part(
                    part(question, person.toString()),
                    picture.name(person),
                    words.values(question.choice()),
                    true));
          }
        }
      }
      case RELIEF ->
          words
              .values(Relief.class)
              .forEach(
                  (relief, word) ->
                      parts.add(new Asked.Part(part(question, relief), word, Map.of(), false)));
      default -> {
        // Asked in one.
      }
    }
    return parts;
  }

  /** The name of the field of one part. */
  static String part(Question question, String of) {
    return question.name() + "-" + of;
  }

  /** States and the kinds of courts without computed dates. */
  Map<String, String> jurisdictions(@Nullable String first) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("", first == null ? "" : first);
    for (Jurisdiction each : Jurisdiction.values()) {
      all.put(each.name(), each.title());
    }
    return all;
  }
}
