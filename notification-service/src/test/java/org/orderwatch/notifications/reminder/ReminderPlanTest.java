package org.orderwatch.notifications.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;

class ReminderPlanTest {

  private static final ZoneId OHIO = ZoneId.of("America/New_York");
  private static final LocalDate THANKSGIVING = LocalDate.of(2026, 11, 26);
  private static final CourtDays WEEKDAYS =
      day ->
          day.getDayOfWeek() != DayOfWeek.SATURDAY
              && day.getDayOfWeek() != DayOfWeek.SUNDAY
              && !day.equals(THANKSGIVING);
  private final ReminderPlan plan = new ReminderPlan(ReminderPolicy.DEFAULT, WEEKDAYS);

  @Test
  void rule14_fiveLeadsBeforeAStatedEndAtEightInTheCourtsZone() {
    var planned = plan.of(order("2026-01-05", "2027-01-05", "2026-01-05T20:00:00Z"));

    assertThat(planned)
        .extracting(PlannedReminder::kind)
        .containsExactly(
            ReminderKind.END_IN_60_DAYS,
            ReminderKind.END_IN_30_DAYS,
            ReminderKind.END_IN_14_DAYS,
            ReminderKind.END_IN_7_DAYS,
            ReminderKind.END_IN_1_DAY);
    assertThat(planned.getFirst().dueAt()).isEqualTo(Instant.parse("2026-11-06T13:00:00Z"));
    assertThat(planned).noneMatch(PlannedReminder::alreadyPast);
  }

  @Test
  void rule14_leadsOfSevenDaysOrFewerMoveToTheLastCourtDayOnOrBefore() {
    // The last day is a Monday: one day before is Sunday, seven days before is a Monday.
    var planned = plan.of(order("2026-01-05", "2026-11-30", "2026-01-05T20:00:00Z"));

    assertThat(dueDay(planned, ReminderKind.END_IN_1_DAY)).isEqualTo("2026-11-27");
    assertThat(dueDay(planned, ReminderKind.END_IN_7_DAYS)).isEqualTo("2026-11-23");
    assertThat(
            dueDay(
                plan.of(order("2026-01-05", "2026-11-27", "2026-01-05T20:00:00Z")),
                ReminderKind.END_IN_1_DAY))
        .as("Thanksgiving is no court day")
        .isEqualTo("2026-11-25");
    assertThat(dueDay(planned, ReminderKind.END_IN_30_DAYS))
        .as("a Saturday stays: longer leads do not move")
        .isEqualTo("2026-10-31");
  }

  @Test
  void rule14_leadsBeforeTheGrantDoNotExist() {
    var planned = plan.of(order("2026-06-01", "2026-06-15", "2026-06-01T12:00:00Z"));

    assertThat(planned)
        .extracting(PlannedReminder::kind)
        .doesNotContain(ReminderKind.END_IN_60_DAYS, ReminderKind.END_IN_30_DAYS)
        .contains(ReminderKind.END_IN_7_DAYS, ReminderKind.END_IN_1_DAY);
  }

  @Test
  void rule14_severalLeadsAlreadyPastBecomeOneThatIsListedAndNeverMailed() {
    var planned = plan.of(order("2026-01-05", "2027-01-05", "2026-12-24T15:00:00Z"));

    assertThat(planned)
        .extracting(PlannedReminder::kind)
        .containsExactly(
            ReminderKind.LEADS_ALREADY_PAST, ReminderKind.END_IN_7_DAYS, ReminderKind.END_IN_1_DAY);
    assertThat(planned.getFirst().alreadyPast()).isTrue();
  }

  @Test
  void anOrderRecordedAfterItsEndHasNothingThatWouldBeSent() {
    assertThat(plan.of(order("2023-01-05", "2024-01-05", "2026-06-01T12:00:00Z")))
        .singleElement()
        .matches(PlannedReminder::alreadyPast);
  }

  @Test
  void rule14_anOrderShorterThanFiveDaysGetsOneOnRecordingAndOneInItsLastCourtHours() {
    var planned = plan.of(order("2026-06-04", "2026-06-07", "2026-06-04T22:00:00Z"));

    assertThat(planned)
        .extracting(PlannedReminder::kind)
        .containsExactly(
            ReminderKind.SHORT_ORDER_RECORDED, ReminderKind.SHORT_ORDER_LAST_COURT_HOURS);
    assertThat(planned.getLast().dueAt())
        .as("Friday at one, since it ends on a Sunday")
        .isEqualTo(Instant.parse("2026-06-05T17:00:00Z"));
  }

  @Test
  void noStatedEndNoReminder() {
    assertThat(plan.of(order("2026-06-04", null, "2026-06-04T22:00:00Z"))).isEmpty();
  }

  @Test
  void planningAgainGivesTheSameIdsAndAnotherEndGivesOthers() {
    var first = plan.of(order("2026-01-05", "2027-01-05", "2026-01-05T20:00:00Z"));
    var again = plan.of(order("2026-01-05", "2027-01-05", "2026-01-05T20:00:00Z"));
    var moved = plan.of(order("2026-01-05", "2027-02-05", "2026-01-05T20:00:00Z"));

    assertThat(again).isEqualTo(first);
    assertThat(moved)
        .extracting(PlannedReminder::id)
        .doesNotContainAnyElementsOf(first.stream().map(PlannedReminder::id).toList());
  }

  private static String dueDay(List<PlannedReminder> planned, ReminderKind kind) {
    return planned.stream()
        .filter(p -> p.kind() == kind)
        .findFirst()
        .orElseThrow()
        .dueAt()
        .atZone(OHIO)
        .toLocalDate()
        .toString();
  }

  private static EndingOrder order(String granted, @Nullable String lastDay, String learnt) {
    return new EndingOrder(
        new AgencyId(new UUID(1, 1)),
        new ProceedingId(new UUID(2, 2)),
        new OrderId(new UUID(3, 3)),
        LocalDate.parse(granted),
        lastDay == null ? null : LocalDate.parse(lastDay),
        OHIO,
        Instant.parse(learnt));
  }
}
