package org.orderwatch.cases.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.caseload.CaseShown;
import org.orderwatch.cases.caseload.CaseView;
import org.orderwatch.cases.timeline.OrderLine;
import org.orderwatch.cases.web.OrdersClient;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.security.Service;
import org.orderwatch.kernel.security.ServiceCalls;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Reminders: mine, and those about the orders of one case. The notification service has them. */
@Controller
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
class ReminderPages {

  private static final int PAGE = 50;
  private static final int MOST_ORDERS = 10;

  private final OrdersClient services;
  private final ServiceCalls calls;
  private final CaseView cases;
  private final PeopleNames people;
  private final OrderWords orders;
  private final AgencyDays days;
  private final PageForms forms;
  private final Say say;

  ReminderPages(
      OrdersClient services,
      ServiceCalls calls,
      CaseView cases,
      PeopleNames people,
      OrderWords orders,
      AgencyDays days,
      PageForms forms,
      Say say) {
    this.services = services;
    this.calls = calls;
    this.cases = cases;
    this.people = people;
    this.orders = orders;
    this.days = days;
    this.forms = forms;
    this.say = say;
  }

  /** A reminder as the notification service gives it. */
  record Reminder(
      UUID reminder,
      UUID order,
      UUID proceeding,
      String kind,
      LocalDate restsOn,
      Instant dueAt,
      String state,
      @Nullable Instant deliveredAt,
      boolean late,
      @Nullable Instant acknowledgedAt) {}

  record Page(List<Reminder> reminders) {}

  /** A reminder in words, with the key of the form beside it; null where nothing is to be done. */
  record Row(
      String id,
      String text,
      String when,
      String state,
      List<PeopleNames.CaseLink> cases,
      @Nullable String key) {}

  @GetMapping("/reminders")
  String inbox(
      Caller caller,
      @RequestParam(required = false) @Nullable Instant before,
      @RequestParam(required = false) @Nullable String done,
      Model model) {
    Viewer viewer = Viewer.of(caller);
    List<Reminder> found = new ArrayList<>();
    boolean reached = true;
    try {
      Page page =
          services
              .notifications()
              .get()
              .uri(
                  address -> {
                    address.path("/v1/inbox");
                    if (before != null) {
                      address.queryParam("before", before);
                    }
                    return address.build();
                  })
              .retrieve()
              .body(Page.class);
      if (page != null) {
        found.addAll(page.reminders());
      }
    } catch (RestClientException unreachable) {
      reached = false;
    }
    Set<ProceedingId> proceedings =
        found.stream().map(each -> new ProceedingId(each.proceeding())).collect(Collectors.toSet());
    Map<ProceedingId, List<PeopleNames.CaseLink>> links = people.cases(viewer, proceedings);
    LocalDate today = days.today();
    model.addAttribute("reached", reached);
    model.addAttribute("done", "acknowledged".equals(done));
    model.addAttribute("rows", found.stream().map(each -> row(each, links, today)).toList());
    Instant last = found.size() < PAGE ? null : found.getLast().deliveredAt();
    model.addAttribute("next", last);
    return "reminders/reminders";
  }

  @PostMapping("/reminders/{id}/acknowledgement")
  String acknowledge(@PathVariable("id") UUID id, HttpServletRequest request) {
    PageForm form = forms.of(request);
    try {
      services
          .notifications()
          .post()
          .uri("/v1/inbox/{reminder}/acknowledgement", id)
          .header(IdempotencyKey.HEADER, form.key())
          .retrieve()
          .toBodilessEntity();
    } catch (RestClientResponseException refused) {
      HttpStatusCode status = refused.getStatusCode();
      if (status.value() == 404) {
        throw RefusedException.notFound();
      }
      return "redirect:/reminders";
    } catch (RestClientException unreachable) {
      return "redirect:/reminders";
    }
    return "redirect:/reminders?done=acknowledged";
  }

  /** What was and will be sent about the orders of a case. */
  @GetMapping("/cases/{id}/reminders")
  String ofCase(Caller caller, @PathVariable("id") UUID id, Model model) {
    CaseShown shown = cases.read(Viewer.of(caller), new CaseId(id), null);
    LocalDate today = days.today();
    boolean reached = true;
    List<OrderReminders> all = new ArrayList<>();
    List<OrderLine> lines = shown.status().orders().stream().limit(MOST_ORDERS).toList();
    for (OrderLine each : lines) {
      List<Row> rows = new ArrayList<>();
      if (reached) {
        try {
          due(caller, each.order()).forEach(reminder -> rows.add(row(reminder, Map.of(), today)));
        } catch (RestClientException unreachable) {
          reached = false;
        }
      }
      all.add(new OrderReminders(orders.title(each.form(), each.grantedOn()), rows));
    }
    model.addAttribute("id", id);
    model.addAttribute("client", Said.of(people.of(shown.people()).of(shown.client().id())));
    model.addAttribute("reached", reached);
    model.addAttribute("orders", all);
    return "cases/reminders";
  }

  /** The reminders of one order. */
  record OrderReminders(String title, List<Row> rows) {}

  private List<Reminder> due(Caller caller, OrderId order) {
    Page page =
        calls
            .asService(Service.NOTIFICATIONS, caller.requireAgency(), caller.requireUser())
            .get()
            .uri("/v1/due?order={order}", order.toString())
            .retrieve()
            .body(Page.class);
    return page == null ? List.of() : page.reminders();
  }

  private Row row(
      Reminder each, Map<ProceedingId, List<PeopleNames.CaseLink>> links, LocalDate today) {
    boolean open = each.acknowledgedAt() == null && each.state().equals("DELIVERED");
    return new Row(
        each.reminder().toString(),
        say.text("reminder.kind." + each.kind(), say.day(each.restsOn(), today)),
        say.text("reminder.due", say.moment(each.dueAt(), days.zone())),
        say.text(
            "reminder.state." + (each.acknowledgedAt() != null ? "ACKNOWLEDGED" : each.state())),
        links.getOrDefault(new ProceedingId(each.proceeding()), List.of()),
        open ? forms.empty().key() : null);
  }
}
