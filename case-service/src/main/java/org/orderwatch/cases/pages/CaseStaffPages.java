package org.orderwatch.cases.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.caseload.CaseShown;
import org.orderwatch.cases.caseload.CaseView;
import org.orderwatch.cases.caseload.CaseWork;
import org.orderwatch.cases.supportcase.CaseColleague;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who works on a case, who is let in, who is barred; for supervisors. */
@Controller
@RequestMapping("/cases/{id}/staff")
@Allowed(Role.SUPERVISOR)
class CaseStaffPages {

  private final CaseView cases;
  private final CaseWork work;
  private final PeopleNames people;
  private final PageForms forms;
  private final Say say;

  CaseStaffPages(CaseView cases, CaseWork work, PeopleNames people, PageForms forms, Say say) {
    this.cases = cases;
    this.work = work;
    this.people = people;
    this.forms = forms;
    this.say = say;
  }

  /** A colleague with what she has to do with the case, and the key of the form beside her. */
  record Colleague(
      String user, String name, String how, boolean assigned, boolean barred, String key) {}

  private enum Change {
    ASSIGN,
    LET_IN,
    BAR
  }

  @GetMapping
  String show(Caller caller, @PathVariable("id") UUID id, Model model) {
    return page(caller, id, forms.empty(), model);
  }

  @PostMapping
  String change(
      Caller caller, @PathVariable("id") UUID id, HttpServletRequest request, Model model) {
    PageForm form = forms.of(request);
    UUID user = PersonChoices.uuid(form.text("user"));
    if (user == null || !people.colleagues().containsKey(user.toString())) {
      form.error("user", "case.staff.choose");
    }
    Change change = change(form);
    String reason = form.text("reason");
    if (change != Change.ASSIGN && reason.isEmpty()) {
      form.error("reason", "case.staff.reason.empty");
    }
    if (user == null || form.hasErrors()) {
      return page(caller, id, form, model);
    }
    try {
      record(Viewer.of(caller), form.key(), new CaseId(id), new UserId(user), change, reason);
    } catch (RefusedException refused) {
      if (refused.refusal().status() == 404) {
        throw refused;
      }
      forms.refuse(form, refused);
      return page(caller, id, form, model);
    }
    return "redirect:/cases/" + id + "?done=staff";
  }

  private static Change change(PageForm form) {
    for (Change each : Change.values()) {
      if (each.name().equals(form.text("change"))) {
        return each;
      }
    }
    form.error("change", "form.choose");
    return Change.ASSIGN;
  }

  private void record(
      Viewer viewer, String key, CaseId caseId, UserId user, Change change, String reason) {
    IdempotencyKey once =
        IdempotencyKey.of(key, change.name(), caseId.toString(), user.toString(), reason);
    switch (change) {
      case ASSIGN -> work.assign(viewer, once, caseId, user, null, null);
      case LET_IN -> work.letIn(viewer, once, caseId, user, reason, null);
      case BAR -> work.bar(viewer, once, caseId, user, reason, null);
    }
  }

  @PostMapping("/{user}/removal")
  String unassign(
      Caller caller,
      @PathVariable("id") UUID id,
      @PathVariable("user") UUID user,
      HttpServletRequest request) {
    work.unassign(
        Viewer.of(caller),
        IdempotencyKey.of(forms.of(request).key(), "unassign", id.toString(), user.toString()),
        new CaseId(id),
        new UserId(user),
        null);
    return "redirect:/cases/" + id + "?done=staff";
  }

  @PostMapping("/{user}/lifting")
  String lift(
      Caller caller,
      @PathVariable("id") UUID id,
      @PathVariable("user") UUID user,
      HttpServletRequest request,
      Model model) {
    PageForm form = forms.of(request);
    String field = "reason-" + user;
    String reason = form.text(field);
    if (reason.isEmpty()) {
      form.error(field, "case.staff.reason.empty");
      return page(caller, id, form, model);
    }
    work.liftBar(
        Viewer.of(caller),
        IdempotencyKey.of(form.key(), "lift", id.toString(), user.toString(), reason),
        new CaseId(id),
        new UserId(user),
        reason,
        null);
    return "redirect:/cases/" + id + "?done=staff";
  }

  private String page(Caller caller, UUID id, PageForm form, Model model) {
    CaseShown shown = cases.read(Viewer.of(caller), new CaseId(id), null);
    Map<UserId, String> staff =
        people.staff(
            shown.colleagues().stream().map(CaseColleague::user).collect(Collectors.toSet()));
    List<Colleague> colleagues = new ArrayList<>();
    for (CaseColleague each : shown.colleagues()) {
      if (each.assigned() || each.letIn() || each.barred()) {
        colleagues.add(
            new Colleague(
                each.user().toString(),
                staff.getOrDefault(each.user(), say.text("word.colleague")),
                how(each),
                each.assigned(),
                each.barred(),
                forms.empty().key()));
      }
    }
    Map<String, String> options = new LinkedHashMap<>();
    options.put("", say.text("case.staff.choose"));
    options.putAll(people.colleagues());
    Map<String, String> changes = new LinkedHashMap<>();
    for (Change each : Change.values()) {
      changes.put(each.name(), say.text("case.staff." + each.name()));
    }
    model.addAttribute("id", id);
    model.addAttribute("client", Said.of(people.of(shown.people()).of(shown.client().id())));
    model.addAttribute("colleagues", colleagues);
    model.addAttribute("form", form);
    model.addAttribute("users", options);
    model.addAttribute("changes", changes);
    return "cases/staff";
  }

  private String how(CaseColleague colleague) {
    List<String> all = new ArrayList<>();
    if (colleague.barred()) {
      all.add(say.text("case.staff.is.barred"));
    }
    if (colleague.assigned()) {
      all.add(say.text("case.staff.is.assigned"));
    }
    if (colleague.letIn()) {
      all.add(say.text("case.staff.is.letIn"));
    }
    return say.list(all);
  }
}
