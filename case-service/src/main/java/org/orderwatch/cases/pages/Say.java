package org.orderwatch.cases.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.time.Jurisdiction;
import org.orderwatch.kernel.time.Zones;
import org.orderwatch.kernel.vocabulary.Court;
import org.orderwatch.kernel.vocabulary.HearingDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts, days and words in the reader's language. */
@Component
class Say {

  private final MessageSource messages;

  Say(MessageSource messages) {
    this.messages = messages;
  }

  String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  Said said(String key, Object... arguments) {
    return Said.of(text(key, arguments));
  }

  /** The word of a constant. */
  String word(Enum<?> value) {
    return text("word." + value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  /** The words of all constants, to choose from. */
  Map<String, String> choices(Enum<?>... values) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Enum<?> each : values) {
      all.put(each.name(), word(each));
    }
    return all;
  }

  /** A day, such as "Tue 14 Oct 2026". */
  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale()).format(day);
  }

  /** A day and how far it is, such as "Tue 14 Oct 2026 (in 12 days)". */
  String day(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, day);
    String far =
        switch (Math.toIntExact(Math.clamp(days, -2, 2))) {
          case 0 -> text("day.today");
          case 1 -> text("day.tomorrow");
          case -1 -> text("day.yesterday");
          case 2 -> text("day.in", days);
          default -> text("day.ago", -days);
        };
    return day(day) + " (" + far + ")";
  }

  /** The last day before a first day no longer in force, which is what people speak of. */
  String last(LocalDate until, LocalDate today) {
    return day(until.minusDays(1), today);
  }

  /** A moment in a zone, to the minute. */
  String moment(Instant moment, ZoneId zone) {
    var there = moment.atZone(zone);
    return day(there.toLocalDate())
        + ", "
        + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale()).format(there);
  }

  /** When a hearing takes place. */
  String hearing(HearingDate date, LocalDate today) {
    Instant at = date.at();
    String day = day(date.on(), today);
    if (at == null) {
      return day;
    }
    String zone = date.zone();
    if (zone == null) {
      return day;
    }
    return day
        + ", "
        + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(locale())
            .format(at.atZone(ZoneId.of(zone)));
  }

  /** A court in words. */
  String court(@Nullable Court court) {
    if (court == null) {
      return text("word.court.unknown");
    }
    StringBuilder all = new StringBuilder();
    String name = court.name();
    if (name != null) {
      all.append(name).append(", ");
    }
    String county = court.county();
    if (county != null) {
      all.append(county).append(", ");
    }
    return all.append(
            Jurisdiction.of(court.jurisdiction())
                .map(Jurisdiction::title)
                .orElse(court.jurisdiction()))
        .toString();
  }

  /** The zone in which a court's days are meant. */
  static ZoneId zone(Court court) {
    return Zones.of(court.jurisdiction(), court.zone());
  }

  /** One, two and three. */
  String list(Collection<String> texts) {
    List<String> all = List.copyOf(texts);
    if (all.isEmpty()) {
      return "";
    }
    if (all.size() == 1) {
      return all.getFirst();
    }
    return text("word.and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
