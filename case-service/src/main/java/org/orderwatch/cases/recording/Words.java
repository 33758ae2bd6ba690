package org.orderwatch.cases.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.time.Jurisdiction;
import org.orderwatch.kernel.vocabulary.Court;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts of these pages in the reader's language: never a code where a word will do. */
@Component
class Words {

  private final MessageSource messages;

  Words(MessageSource messages) {
    this.messages = messages;
  }

  String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  /** The first of these keys that has a text; null if none has. */
  @Nullable String first(String... keys) {
    for (String key : keys) {
      String text = messages.getMessage(key, null, null, locale());
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** What happened, such as "An order was served". */
  String fact(String fact) {
    return text("recording.fact." + fact);
  }

  /** The label of a question: that of the event, else the general one. */
  String label(String fact, String question) {
    String label = first("recording.q." + fact + "." + question, "recording.q." + question);
    return label == null ? question : label;
  }

  /** The hint of a question, or null. */
  @Nullable String hint(String fact, String question) {
    return first(
        "recording.q." + fact + "." + question + ".hint", "recording.q." + question + ".hint");
  }

  /** The word of a constant. */
  String value(Class<?> type, String name) {
    String word = first("recording.value." + type.getSimpleName() + "." + name);
    return word == null ? name : word;
  }

  /** All values of a closed list with their words. */
  Map<String, String> values(Class<? extends Enum<?>> type) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Enum<?> each : type.getEnumConstants()) {
      all.put(each.name(), value(type, each.name()));
    }
    return all;
  }

  /** A day, such as "Wed 14 Oct 2026". */
  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale()).format(day);
  }

  /** A day and how far it is, such as "Wed 14 Oct 2026 (in 12 days)". */
  String day(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, day);
    String far =
        days == 0
            ? text("recording.day.today")
            : days == 1
                ? text("recording.day.tomorrow")
                : days == -1
                    ? text("recording.day.yesterday")
                    : days > 0 ? text("recording.day.in", days) : text("recording.day.ago", -days);
    return day(day) + " (" + far + ")";
  }

  String time(LocalTime time) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale()).format(time);
  }

  /** A moment in a zone, to the minute. */
  String moment(Instant moment, ZoneId zone) {
    var there = moment.atZone(zone);
    return day(there.toLocalDate()) + ", " + time(there.toLocalTime());
  }

  String court(Court court) {
    String state =
        Jurisdiction.of(court.jurisdiction()).map(Jurisdiction::title).orElse(court.jurisdiction());
    StringBuilder all = new StringBuilder();
    if (court.name() != null) {
      all.append(court.name()).append(", ");
    }
    if (court.county() != null) {
      all.append(court.county()).append(", ");
    }
    return all.append(state).toString();
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
