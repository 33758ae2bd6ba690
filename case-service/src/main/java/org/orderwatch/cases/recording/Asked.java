package org.orderwatch.cases.recording;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as a page shows it.
 *
 * @param name the name of its field
 * @param kind how it is asked
 * @param label the question
 * @param hint what helps to answer it, or null
 * @param options what can be chosen, with words
 * @param parts for questions that are asked person by person or relief by relief
 * @param dayName the field of the last day that goes with a choice, or null
 * @param more whether it stands under "more, if you know it"
 */
record Asked(
    String name,
    Kind kind,
    String label,
    @Nullable String hint,
    Map<String, String> options,
    List<Part> parts,
    @Nullable String dayName,
    boolean more) {

  /**
   * One part of a question.
   *
   * @param name the name of its field
   * @param label what it is about
   * @param options what can be chosen
   * @param personal whether the label or the options name persons
   */
  record Part(String name, String label, Map<String, String> options, boolean personal) {}

  Asked {
    parts = List.copyOf(parts);
  }

  /** How the template shows it; templates call public methods only. */
  public String look() {
    return switch (kind) {
      case CHOICE -> options.size() > 6 ? "select" : "radios";
      case ORDER, HEARING, PROCEEDING, PERSON -> options.size() > 6 ? "select" : "radios";
      case PEOPLE -> "checkboxes";
      case DATE -> "date";
      case TIME, TEXT, DOCKET -> "text";
      case RELIEF -> "relief";
      case RESTRAINTS -> "restraints";
      case PER_PERSON -> "each";
      case COURT -> "court";
      case HEARING_DATE -> "hearing";
      case STAFF -> "none";
    };
  }
}
