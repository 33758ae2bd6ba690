package org.orderwatch.notifications.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FederalCourtDaysTest {

  private final CourtDays courtDays = new FederalCourtDays();

  @ParameterizedTest
  @CsvSource({
    "2026-11-25, true",
    "2026-11-26, false",
    "2026-11-28, false",
    "2026-10-12, false",
    "2026-07-03, false",
    "2026-06-19, false",
    "2027-01-01, false",
    "2026-12-28, true"
  })
  void section5_aCourtDayIsMondayToFridayOtherThanAFederalHoliday(LocalDate day, boolean open) {
    assertThat(courtDays.isCourtDay(day)).isEqualTo(open);
  }
}
