package org.orderwatch.cases.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.web.PageForm;

/** A day as people type it. */
final class TypedDay {

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          of("uuuu-M-d"),
          of("M/d/uuuu"),
          of("M-d-uuuu"),
          of("d MMM uuuu"),
          of("MMM d uuuu"),
          of("d MMMM uuuu"),
          of("MMMM d uuuu"),
          of("EEE d MMM uuuu"));

  private TypedDay() {}

  /** The day in a field, or null where it is empty or not a day, which is then an error there. */
  static @Nullable LocalDate read(PageForm form, String field) {
    String typed = form.text(field).replace(",", " ").replaceAll("\\s+", " ").strip();
    if (typed.isEmpty()) {
      return null;
    }
    for (DateTimeFormatter each : FORMS) {
      try {
        return LocalDate.parse(typed, each);
      } catch (DateTimeParseException _) {
        // Another form may fit.
      }
    }
    form.error(field, "day.wrong");
    return null;
  }

  private static DateTimeFormatter of(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.US)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
