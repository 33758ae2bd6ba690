package org.orderwatch.cases.recording;

import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param name the name of its field, unique in the form
 * @param kind how it is asked
 * @param path where the answer stands in the fact's JSON
 * @param needed whether it must be answered
 * @param more whether it stands under "more, if you know it"
 * @param choice the values of a CHOICE or PER_PERSON, otherwise null
 * @param day for a CHOICE that asks for a last day, otherwise null
 * @param key the name of the answer beside each person for PER_PERSON, otherwise empty
 */
record Question(
    String name,
    Kind kind,
    String path,
    boolean needed,
    boolean more,
    @Nullable Class<? extends Enum<?>> choice,
    @Nullable LastDay day,
    String key) {

  /**
   * A last day that goes with one value of a choice.
   *
   * @param when the value that asks for it
   * @param path where the day stands in the fact's JSON
   */
  record LastDay(String when, String path) {}

  static Question of(String name, Kind kind, String path) {
    return new Question(name, kind, path, false, false, null, null, "");
  }

  static Question choice(String name, String path, Class<? extends Enum<?>> choice) {
    return new Question(name, Kind.CHOICE, path, true, false, choice, null, "");
  }

  /** The same question, which must be answered. */
  Question must() {
    return new Question(name, kind, path, true, more, choice, day, key);
  }

  /** The same question, asked at the end only. */
  Question later() {
    return new Question(name, kind, path, needed, true, choice, day, key);
  }

  /** The same question, which asks for a last day where the value is chosen. */
  Question withDay(String when, String dayPath) {
    return new Question(name, kind, path, needed, more, choice, new LastDay(when, dayPath), key);
  }

  /** The same question, asked for each party. */
  Question eachWith(String answerKey, Class<? extends Enum<?>> values) {
    return new Question(name, Kind.PER_PERSON, path, needed, more, values, day, answerKey);
  }

  /** The name of the field of the last day. */
  String dayName() {
    return name + "Day";
  }
}
