package org.orderwatch.cases.recording;

import java.util.regex.Pattern;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.kernel.web.FieldProblem;

/** Finds the field of a form that a problem of the order service is about. */
final class ProblemFields {

  private static final Pattern PLACE =
      Pattern.compile("^(?:facts\\[\\d+]|corrections\\[\\d+](?:\\.replacement)?)\\.?");

  private ProblemFields() {}

  /** Puts a refusal into the form: each problem beside its field, the rest at the top. */
  static void refuse(FactForm asked, PageForm form, OrderProblem refused) {
    for (FieldProblem each : refused.errors()) {
      form.problem(field(asked, each.field()), each.code(), each.message());
    }
    if (refused.errors().isEmpty()) {
      form.problem("", refused.code(), refused.detail());
    }
  }

  /** The name of the field that a path is about; empty if no field of the form is. */
  static String field(FactForm asked, String path) {
    String place = PLACE.matcher(path).replaceFirst("");
    String best = "";
    int longest = 0;
    for (Question question : asked.questions()) {
      if (question.day() != null && under(place, question.day().path())) {
        return question.dayName();
      }
      if (under(place, question.path()) && question.path().length() > longest) {
        longest = question.path().length();
        best = field(question, place.substring(question.path().length()));
      }
    }
    if (best.isEmpty() && place.startsWith("entry.reportedIn")) {
      return FactForms.SOURCE;
    }
    return best;
  }

  private static String field(Question question, String rest) {
    return switch (question.kind()) {
      case COURT ->
          switch (rest) {
            case ".jurisdiction" -> question.name() + "State";
            case ".county" -> question.name() + "County";
            case ".name" -> question.name() + "Name";
            default -> question.name();
          };
      case HEARING_DATE -> rest.equals(".at") ? question.name() + "Time" : question.name();
      default -> question.name();
    };
  }

  private static boolean under(String place, String path) {
    return place.equals(path) || place.startsWith(path + ".") || place.startsWith(path + "[");
  }
}
