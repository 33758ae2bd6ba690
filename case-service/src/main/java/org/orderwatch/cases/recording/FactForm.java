package org.orderwatch.cases.recording;

import java.util.List;
import java.util.Optional;
import org.orderwatch.kernel.published.OrderEvent;

/**
 * The form of one event: which questions it asks, in which order.
 *
 * @param type the event
 * @param group where it stands in the list of everything that can happen
 * @param begins whether a proceeding can begin with it
 * @param questions what is asked
 */
record FactForm(
    Class<? extends OrderEvent> type, Group group, boolean begins, List<Question> questions) {

  /** Parts of the list of everything that can happen. */
  enum Group {
    BEGINNING,
    ORDER,
    SERVICE,
    HEARING,
    CHANGE,
    ENDING,
    REQUEST,
    REPORT
  }

  FactForm {
    questions = List.copyOf(questions);
  }

  /** The stable name of the event. */
  String fact() {
    return type.getSimpleName();
  }

  /** The question whose field has a name. */
  Optional<Question> question(String name) {
    return questions.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The same form without some questions. */
  FactForm only(java.util.function.Predicate<Question> asked) {
    return new FactForm(type, group, begins, questions.stream().filter(asked).toList());
  }
}
