package org.orderwatch.cases.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.Recording;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.caseload.CaseWork;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.EntryId;
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
import org.springframework.web.bind.annotation.RequestParam;

/** A case: how it stands, what is to be done, its story, its notes. */
@Controller
@RequestMapping("/cases/{id}")
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
class CasePages {

  private static final Set<String> DONE =
      Set.of("opened", "note", "closed", "reopened", "linked", "unlinked", "staff", "recorded");

  private final CaseStories stories;
  private final CaseWork work;
  private final Recording recording;
  private final AgencyDays days;
  private final PageForms forms;

  CasePages(
      CaseStories stories, CaseWork work, Recording recording, AgencyDays days, PageForms forms) {
    this.stories = stories;
    this.work = work;
    this.recording = recording;
    this.days = days;
    this.forms = forms;
  }

  @GetMapping
  String show(
      Caller caller,
      @PathVariable("id") UUID id,
      @RequestParam(required = false) @Nullable UUID from,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String done,
      Model model) {
    boolean late = !recording.await(after);
    model.addAttribute("late", late);
    model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
    return page(caller, id, from, forms.empty(), model);
  }

  private String page(Caller caller, UUID id, @Nullable UUID from, PageForm form, Model model) {
    CaseStory story =
        stories.read(Viewer.of(caller), new CaseId(id), from == null ? null : new EntryId(from));
    model.addAttribute("story", story);
    model.addAttribute("form", form);
    model.addAttribute("standingForm", forms.empty());
    model.addAttribute("supervisor", caller.is(Role.SUPERVISOR));
    return "cases/case";
  }

  @PostMapping("/notes")
  String note(Caller caller, @PathVariable("id") UUID id, HttpServletRequest request, Model model) {
    PageForm form = forms.of(request);
    String text = form.text("text");
    LocalDate on = TypedDay.read(form, "on");
    if (text.isEmpty()) {
      form.error("text", "case.note.empty");
    }
    if (!form.hasErrors()) {
      try {
        work.addNote(
            Viewer.of(caller),
            IdempotencyKey.of(form.key(), "note", id.toString(), text, String.valueOf(on)),
            new CaseId(id),
            text,
            on,
            null);
        return "redirect:/cases/" + id + "?done=note#notes";
      } catch (RefusedException refused) {
        if (refused.refusal().status() == 404) {
          throw refused;
        }
        forms.refuse(form, refused);
      }
    }
    return page(caller, id, null, form, model);
  }

  @PostMapping("/closing")
  String close(
      Caller caller, @PathVariable("id") UUID id, HttpServletRequest request, Model model) {
    PageForm form = forms.of(request);
    try {
      work.close(
          Viewer.of(caller),
          IdempotencyKey.of(form.key(), "closing", id.toString()),
          new CaseId(id),
          days.today(),
          null);
    } catch (RefusedException refused) {
      return refused(refused, caller, id, model);
    }
    return "redirect:/cases/" + id + "?done=closed";
  }

  @PostMapping("/reopening")
  String reopen(
      Caller caller, @PathVariable("id") UUID id, HttpServletRequest request, Model model) {
    PageForm form = forms.of(request);
    try {
      work.reopen(
          Viewer.of(caller),
          IdempotencyKey.of(form.key(), "reopening", id.toString()),
          new CaseId(id),
          days.today(),
          null);
    } catch (RefusedException refused) {
      return refused(refused, caller, id, model);
    }
    return "redirect:/cases/" + id + "?done=reopened";
  }

  /** Shows the case with the reason why nothing was recorded. */
  private String refused(RefusedException refused, Caller caller, UUID id, Model model) {
    if (refused.refusal().status() == 404) {
      throw refused;
    }
    PageForm form = forms.empty();
    forms.refuse(form, refused);
    return page(caller, id, null, form, model);
  }
}
