package org.orderwatch.cases.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as spreadsheets write them: ISO, or US month/day/year with four digits of the year. */
final class CellDates {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern US = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private CellDates() {}

  /** Returns the date, or nothing where the text is none, or one that does not exist. */
  static Optional<LocalDate> parse(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return of(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher us = US.matcher(text);
    return us.matches() ? of(us.group(3), us.group(1), us.group(2)) : Optional.empty();
  }

  private static Optional<LocalDate> of(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
          ? Optional.empty()
          : Optional.of(date);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
