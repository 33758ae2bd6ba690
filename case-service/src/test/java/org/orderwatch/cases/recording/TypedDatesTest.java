package org.orderwatch.cases.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDatesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-10-14", "10/14/2026", "10/14/26", "10-14-2026", "Oct 14 2026", "oct 14, 2026",
        "October 14th", "14 Oct 2026", "14 octubre de 2026", " 14  OCT ", "Wed 14 Oct 2026", "10/14"
      })
  void readsADayInAnyUsualForm(String typed) {
    assertThat(TypedDates.date(typed, TODAY)).contains(LocalDate.of(2026, 10, 14));
  }

  @Test
  void takesTheNearestYearWhereNoneIsTyped() {
    assertThat(TypedDates.date("1/5", TODAY)).contains(LocalDate.of(2027, 1, 5));
    assertThat(TypedDates.date("12/30", LocalDate.of(2027, 1, 2)))
        .contains(LocalDate.of(2026, 12, 30));
  }

  @Test
  void readsDaysBesideToday() {
    assertThat(TypedDates.date("today", TODAY)).contains(TODAY);
    assertThat(TypedDates.date("Ayer", TODAY)).contains(TODAY.minusDays(1));
    assertThat(TypedDates.date("tomorrow", TODAY)).contains(TODAY.plusDays(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2/30/2026", "13/13/2026", "soon", "14", "1/1/0026", "<b>", "2026-10"})
  void refusesWhatIsNoDay(String typed) {
    assertThat(TypedDates.date(typed, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "9:30,09:30",
    "9:30 am,09:30",
    "2 pm,14:00",
    "12 am,00:00",
    "12:15 p.m.,12:15",
    "14:05,14:05"
  })
  void readsATime(String typed, LocalTime time) {
    assertThat(TypedDates.time(typed)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25:00", "9:75", "13 pm", "noonish"})
  void refusesWhatIsNoTime(String typed) {
    assertThat(TypedDates.time(typed)).isEmpty();
  }
}
