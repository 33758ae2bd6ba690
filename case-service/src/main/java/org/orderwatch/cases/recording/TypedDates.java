package org.orderwatch.cases.recording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as people type them: 2026-10-14, 10/14/2026, 10/14/26, 10/14, Oct 14 2026, 14
 * Oct, today, yesterday, tomorrow; 9:30, 9:30 am, 2 pm, 14:00. Numbers are month/day as in the
 * United States. Words are read in English and in Spanish.
 */
final class TypedDates {

  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern US =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})(?:[-/.](\\d{4}|\\d{2}))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,?(?: (\\d{4}))?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:de )?(\\p{L}+)\\.?,?(?: (?:de )?(\\d{4}))?");
  private static final Pattern WEEKDAY =
      Pattern.compile("^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? ", Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))? ?(am|pm|a\\.m\\.|p\\.m\\.)?");
  private static final Locale[] LANGUAGES = {Locale.ENGLISH, Locale.forLanguageTag("es")};
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private TypedDates() {}

  /**
   * Reads a day. Without a year it is the one nearest to today.
   *
   * @param typed what was typed
   * @param today today at the court
   * @return empty if it is no day
   */
  static Optional<LocalDate> date(String typed, LocalDate today) {
    String text = typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    switch (text) {
      case "today", "hoy" -> {
        return Optional.of(today);
      }
      case "yesterday", "ayer" -> {
        return Optional.of(today.minusDays(1));
      }
      case "tomorrow", "mañana" -> {
        return Optional.of(today.plusDays(1));
      }
      default -> text = WEEKDAY.matcher(text).replaceFirst("");
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3), today);
    }
    Matcher us = US.matcher(text);
    if (us.matches()) {
      return day(us.group(3), us.group(1), us.group(2), today);
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.matches()) {
      return month(monthFirst.group(1))
          .flatMap(m -> day(monthFirst.group(3), m, monthFirst.group(2), today));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    return dayFirst.matches()
        ? month(dayFirst.group(2)).flatMap(m -> day(dayFirst.group(3), m, dayFirst.group(1), today))
        : Optional.empty();
  }

  /**
   * Reads a time of day.
   *
   * @param typed what was typed
   * @return empty if it is none
   */
  static Optional<LocalTime> time(String typed) {
    Matcher time = TIME.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!time.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(time.group(1));
    int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    String half = time.group(3);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
    }
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }

  private static Optional<String> month(String word) {
    for (Locale language : LANGUAGES) {
      for (Month month : Month.values()) {
        String full = month.getDisplayName(TextStyle.FULL, language).toLowerCase(language);
        if (word.length() >= 3 && full.startsWith(word)
            || word.equals("sept") && month == Month.SEPTEMBER) {
          return Optional.of(Integer.toString(month.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(
      @Nullable String year, String month, String day, LocalDate today) {
    try {
      int m = Integer.parseInt(month);
      int d = Integer.parseInt(day);
      if (year == null) {
        return Optional.of(nearest(m, d, today));
      }
      int y = Integer.parseInt(year);
      if (year.length() == 2) {
        y += today.getYear() / 100 * 100;
        y = y > today.getYear() + 50 ? y - 100 : y;
      }
      return y < FIRST_YEAR || y > LAST_YEAR
          ? Optional.empty()
          : Optional.of(LocalDate.of(y, m, d));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static LocalDate nearest(int month, int day, LocalDate today) {
    LocalDate best = LocalDate.of(today.getYear(), month, day);
    for (int year = today.getYear() - 1; year <= today.getYear() + 1; year += 2) {
      LocalDate other = LocalDate.of(year, month, day);
      if (Math.abs(today.toEpochDay() - other.toEpochDay())
          < Math.abs(today.toEpochDay() - best.toEpochDay())) {
        best = other;
      }
    }
    return best;
  }
}
