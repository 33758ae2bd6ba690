package org.orderwatch.notifications.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.idempotency.Receipts;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ReminderId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.RefusedException;
import org.orderwatch.notifications.reminder.Acknowledgements;
import org.orderwatch.notifications.web.ReminderRows.ReminderView;
import org.orderwatch.notifications.web.ReminderRows.UncertainMail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reminders: a user's inbox, the reminders of an order, and mails whose fate is not known. */
@RestController
@RequestMapping("/v1")
class ReminderController {

  private static final int PAGE = 50;

  private final ReminderRows rows;
  private final Acknowledgements acknowledgements;
  private final Receipts receipts;

  ReminderController(ReminderRows rows, Acknowledgements acknowledgements, Receipts receipts) {
    this.rows = rows;
    this.acknowledgements = acknowledgements;
    this.receipts = receipts;
  }

  @GetMapping("/inbox")
  @Allowed({Role.ADVOCATE, Role.SUPERVISOR})
  @Operation(summary = "The caller's reminders, newest first; a supervisor's with the board")
  Page inbox(Caller caller, @RequestParam(required = false) @Nullable Instant before) {
    List<ReminderView> found =
        rows.inboxOf(
            caller.requireUser(),
            caller.is(Role.SUPERVISOR),
            before == null ? Instant.parse("9999-01-01T00:00:00Z") : before,
            PAGE);
    return new Page(found);
  }

  @GetMapping("/due")
  @Allowed(Role.SERVICE)
  @Operation(summary = "What was and will be sent about an order; asked by the case service")
  Page due(@RequestParam OrderId order) {
    return new Page(rows.ofOrder(order));
  }

  @PostMapping("/inbox/{reminder}/acknowledgement")
  @Allowed({Role.ADVOCATE, Role.SUPERVISOR})
  @Operation(summary = "Acknowledge a reminder")
  Map<String, String> acknowledge(
      @PathVariable ReminderId reminder, Caller caller, IdempotencyKey key) {
    return receipts
        .once(
            key,
            () -> {
              OrderId order =
                  rows.orderOf(reminder, caller.requireUser(), caller.is(Role.SUPERVISOR))
                      .orElseThrow(RefusedException::notFound);
              acknowledgements.acknowledge(order, reminder, caller.requireUser());
              return new Answer(200, Map.of("reminder", reminder.toString()), null);
            })
        .ids();
  }

  @GetMapping("/deliveries/uncertain")
  @Allowed({Role.SUPERVISOR, Role.ADMINISTRATOR})
  @Operation(summary = "Mails of which nobody knows whether they arrived")
  List<UncertainMail> uncertain() {
    return rows.uncertain(PAGE);
  }

  /**
   * A page of reminders.
   *
   * @param reminders newest first
   */
  record Page(List<ReminderView> reminders) {}
}
