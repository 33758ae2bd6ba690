package org.orderwatch.notifications.reminder;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * Monday to Friday other than the federal holidays of 5 U.S.C. 6103. The library's base calendar
 * leaves out Columbus Day, which that section names. State holidays and closures are not among
 * them: a lead that moves to an earlier day than needed does no harm.
 */
public final class FederalCourtDays implements CourtDays {

  private final HolidayManager holidays =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES));

  @Override
  public boolean isCourtDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !day.equals(columbusDay(day.getYear()))
        && !holidays.isHoliday(day);
  }

  private static LocalDate columbusDay(int year) {
    return LocalDate.of(year, Month.OCTOBER, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
  }
}
