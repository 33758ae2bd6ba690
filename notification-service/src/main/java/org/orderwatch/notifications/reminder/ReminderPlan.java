package org.orderwatch.notifications.reminder;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.orderwatch.kernel.ids.DerivedIds;
import org.orderwatch.kernel.ids.ReminderId;

/**
 * The reminders that follow from the stated end of an order (rule 14). A pure function: it knows no
 * present, so that planning again, at whatever time, gives the same.
 */
public final class ReminderPlan {

  private final ReminderPolicy policy;
  private final CourtDays courtDays;

  /**
   * Makes a plan's rules.
   *
   * @param policy when reminders go out
   * @param courtDays on which days courts are open
   */
  public ReminderPlan(ReminderPolicy policy, CourtDays courtDays) {
    this.policy = policy;
    this.courtDays = courtDays;
  }

  /**
   * Plans the reminders of an order.
   *
   * @param order what is known of it
   * @return its reminders by the time at which they are due; none where the court stated no end
   */
  public List<PlannedReminder> of(EndingOrder order) {
    LocalDate lastDay = order.statedLastDay();
    if (lastDay == null) {
      return List.of();
    }
    List<PlannedReminder> planned =
        daysInForce(order, lastDay) < policy.shortOrderInDays()
            ? shortOrder(order, lastDay)
            : leads(order, lastDay);
    return planned.stream()
        .sorted(comparing(PlannedReminder::dueAt).thenComparing(PlannedReminder::kind))
        .toList();
  }

  private List<PlannedReminder> leads(EndingOrder order, LocalDate lastDay) {
    List<PlannedReminder> ahead = new ArrayList<>();
    boolean somePast = false;
    for (ReminderKind kind : ReminderKind.values()) {
      if (kind.leadInDays() == 0) {
        continue;
      }
      LocalDate day = lastDay.minusDays(kind.leadInDays());
      if (kind.leadInDays() <= policy.movedLeadInDays()) {
        day = courtDays.onOrBefore(day);
      }
      if (day.isBefore(order.grantedOn())) {
        continue;
      }
      Instant dueAt = at(order, day, policy.morning());
      if (dueAt.isAfter(order.learntAt())) {
        ahead.add(reminder(order, kind, lastDay, dueAt, false));
      } else {
        somePast = true;
      }
    }
    if (somePast) {
      ahead.add(reminder(order, ReminderKind.LEADS_ALREADY_PAST, lastDay, order.learntAt(), true));
    }
    return ahead;
  }

  private List<PlannedReminder> shortOrder(EndingOrder order, LocalDate lastDay) {
    LocalDate lastCourtDay = courtDays.onOrBefore(lastDay);
    Instant lastHours =
        at(
            order,
            lastCourtDay.isBefore(order.grantedOn()) ? lastDay : lastCourtDay,
            policy.lastCourtHours());
    boolean ended = !order.learntAt().isBefore(at(order, lastDay.plusDays(1), LocalTime.MIN));
    List<PlannedReminder> planned = new ArrayList<>();
    planned.add(
        reminder(order, ReminderKind.SHORT_ORDER_RECORDED, lastDay, order.learntAt(), ended));
    if (lastHours.isAfter(order.learntAt())) {
      planned.add(
          reminder(order, ReminderKind.SHORT_ORDER_LAST_COURT_HOURS, lastDay, lastHours, false));
    }
    return planned;
  }

  private static long daysInForce(EndingOrder order, LocalDate lastDay) {
    return ChronoUnit.DAYS.between(order.grantedOn(), lastDay) + 1;
  }

  private static Instant at(EndingOrder order, LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(order.zone()).toInstant();
  }

  private static PlannedReminder reminder(
      EndingOrder order, ReminderKind kind, LocalDate on, Instant dueAt, boolean alreadyPast) {
    return new PlannedReminder(
        new ReminderId(
            DerivedIds.derive(
                order.agency(), order.order().toString(), kind.name(), on.toString())),
        kind,
        on,
        dueAt,
        alreadyPast);
  }
}
