package org.orderwatch.cases.recording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.recording.ProceedingCalls.Done;
import org.orderwatch.cases.recording.ProceedingCalls.Preview;
import org.orderwatch.cases.timeline.TimelineItem;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.vocabulary.CorrectionKind;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording an entry: what happened, its questions, what follows from it, done. */
@Controller
@RequestMapping("/cases/{id}/record")
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
class RecordPages {

  private final Tasks tasks;
  private final Pictures pictures;
  private final Sentences sentences;
  private final Asking asking;
  private final FactReader reader;
  private final FactFiller filler;
  private final FactSummary summary;
  private final Recorder recorder;
  private final ProceedingCalls calls;
  private final PageForms forms;
  private final Words words;

  RecordPages(
      Tasks tasks,
      Pictures pictures,
      Sentences sentences,
      Asking asking,
      FactReader reader,
      FactFiller filler,
      FactSummary summary,
      Recorder recorder,
      ProceedingCalls calls,
      PageForms forms,
      Words words) {
    this.tasks = tasks;
    this.pictures = pictures;
    this.sentences = sentences;
    this.asking = asking;
    this.reader = reader;
    this.filler = filler;
    this.summary = summary;
    this.recorder = recorder;
    this.calls = calls;
    this.forms = forms;
    this.words = words;
  }

  /**
   * A proceeding in the list of what happened.
   *
   * @param id its id
   * @param title what it is about
   * @param first the events that make sense now
   */
  record Matter(ProceedingId id, String title, List<String> first) {}

  @GetMapping
  String what(
      @PathVariable("id") UUID id,
      @RequestParam(name = "proceeding", required = false) @Nullable UUID proceeding,
      Caller caller,
      Model model) {
    CasePicture shown = pictures.of(Viewer.of(caller), new CaseId(id));
    List<Matter> matters = new ArrayList<>();
    for (ProceedingPicture each : shown.proceedings()) {
      ProceedingId own = each.id();
      if (own != null && (proceeding == null || own.value().equals(proceeding))) {
        matters.add(new Matter(own, sentences.proceeding(each), Sensible.now(each)));
      }
    }
    Map<FactForm.Group, List<String>> all = new EnumMap<>(FactForm.Group.class);
    for (FactForm each : FactForms.all()) {
      if (!each.fact().equals("EntryCorrected")) {
        all.computeIfAbsent(each.group(), _ -> new ArrayList<>()).add(each.fact());
      }
    }
    model.addAttribute("caseId", id);
    model.addAttribute("client", shown.names().get(shown.shown().client().id()));
    model.addAttribute("matters", matters);
    model.addAttribute("groups", all);
    return "recording/what";
  }

  /** What the address says beside the case and the event. */
  @ModelAttribute("place")
  Tasks.Place place(
      @RequestParam(name = "proceeding", required = false) @Nullable UUID proceeding,
      @RequestParam(name = "corrects", required = false) @Nullable UUID corrects,
      @RequestParam(name = "opposing", required = false) @Nullable UUID opposing,
      @RequestParam(name = "side", required = false) @Nullable String side) {
    return new Tasks.Place(proceeding, corrects, opposing, side);
  }

  @GetMapping("/{fact}")
  String ask(
      @PathVariable("id") UUID id,
      @PathVariable("fact") String fact,
      @ModelAttribute("place") Tasks.Place place,
      Caller caller,
      Model model) {
    Task task = tasks.find(Viewer.of(caller), new CaseId(id), fact, place);
    PageForm form = forms.empty();
    TimelineItem corrects = task.corrects();
    if (corrects != null && !task.plainCorrection()) {
      ObjectNode recorded = FactTrees.of(corrects.fact());
      filler.fact(task.form(), form, recorded, task.choices());
      task.form()
          .question("docket")
          .map(each -> FactTrees.at(recorded, each.path()))
          .filter(each -> each.isTextual())
          .ifPresent(each -> form.fill("docket", calls.number(DocketId.of(each.asText()))));
    }
    filler.defaults(task.form(), form, task.choices(), task.opening());
    return form(task, form, List.of(), model);
  }

  @PostMapping("/{fact}")
  String send(
      @PathVariable("id") UUID id,
      @PathVariable("fact") String fact,
      @ModelAttribute("place") Tasks.Place place,
      HttpServletRequest request,
      Caller caller,
      Model model) {
    Viewer viewer = Viewer.of(caller);
    Task task = tasks.find(viewer, new CaseId(id), fact, place);
    PageForm form = forms.of(request);
    if (form.text("step").equals("change")) {
      return form(task, form, List.of(), model);
    }
    TimelineItem corrects = task.corrects();
    if (corrects != null
        && task.plainCorrection()
        && form.text("kind").equals(CorrectionKind.WRONG_VALUE.name())) {
      return "redirect:/cases/%s/record/%s?proceeding=%s&corrects=%s"
          .formatted(id, corrects.kind(), task.proceeding(), corrects.entry());
    }
    ObjectNode wanted = recorder.read(task, form, viewer.user());
    if (form.hasErrors()) {
      return form(task, form, List.of(), model);
    }
    try {
      if (form.text("step").equals("record")) {
        Done done = recorder.record(task, wanted, form, viewer);
        return "redirect:/proceedings/%s?case=%s&after=%s:%d&saved=%s"
            .formatted(done.proceeding(), id, done.proceeding(), done.sequence(), done.entry());
      }
      return check(task, form, wanted, viewer, request, model);
    } catch (OrderProblem refused) {
      refuse(task, form, refused);
      return form(task, form, refused.conflicts(), model);
    } catch (RefusedException refused) {
      if (refused.refusal() != ProblemCode.UNAVAILABLE) {
        throw refused;
      }
      form.error("", "recording.error.unavailable");
      return form(task, form, List.of(), model);
    }
  }

  private static void refuse(Task task, PageForm form, OrderProblem refused) {
    if (refused.code().equals("IDEMPOTENCY_KEY_REUSED")) {
      form.error("", "recording.error.reused");
    } else {
      ProblemFields.refuse(task.form(), form, refused);
    }
  }

  private String form(Task task, PageForm form, List<EntryId> conflicts, Model model) {
    about(task, model);
    List<String> against = new ArrayList<>();
    for (EntryId each : conflicts) {
      task.picture()
          .entry(each)
          .ifPresent(
              entry ->
                  against.add(
                      words.fact(entry.kind())
                          + ", "
                          + words.day(entry.occurredOn(), task.picture().today())));
    }
    model.addAttribute("form", form);
    model.addAttribute("against", against);
    model.addAttribute("questions", asking.questions(task.form(), task.choices()));
    model.addAttribute("states", asking.jurisdictions(words.text("recording.choose")));
    return "recording/form";
  }

  private String check(
      Task task,
      PageForm form,
      ObjectNode wanted,
      Viewer viewer,
      HttpServletRequest request,
      Model model) {
    Preview preview = recorder.preview(task, wanted, viewer, form.key());
    boolean hidden = recorder.hidden(task, preview);
    List<Sentences.Paragraph> follows = new ArrayList<>();
    if (!hidden) {
      preview.warnings().forEach(each -> form.warning(each.code(), each.message()));
      if (preview.assessed() != null) {
        preview
            .assessed()
            .orders()
            .forEach(each -> follows.add(sentences.order(each, task.picture())));
      }
    }
    about(task, model);
    model.addAttribute("form", form);
    model.addAttribute("rows", rows(task, wanted, form));
    model.addAttribute("follows", follows);
    model.addAttribute("hidden", hidden);
    model.addAttribute("carried", carried(task, request));
    return "recording/check";
  }

  private List<FactSummary.Row> rows(Task task, ObjectNode wanted, PageForm form) {
    List<FactSummary.Row> rows = new ArrayList<>(summary.rows(task.form(), wanted, task.choices()));
    String number = form.text("docket");
    if (!number.isEmpty() && task.form().question("docket").isPresent()) {
      rows.add(new FactSummary.Row(words.label(task.form().fact(), "docket"), number, true));
    }
    return rows;
  }

  private void about(Task task, Model model) {
    TimelineItem corrects = task.corrects();
    model.addAttribute("address", task.address());
    model.addAttribute("caseId", task.caseId());
    model.addAttribute("heading", words.fact(task.form().fact()));
    model.addAttribute(
        "matter", task.proceeding() == null ? "" : sentences.proceeding(task.picture()));
    model.addAttribute(
        "correcting",
        corrects == null
            ? null
            : words.fact(corrects.kind())
                + ", "
                + words.day(corrects.occurredOn(), task.picture().today()));
  }

  /** What was typed, for the check page to send again. */
  private Map<String, List<String>> carried(Task task, HttpServletRequest request) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String field : reader.fields(task.form(), task.picture())) {
      String[] values = request.getParameterValues(field);
      if (values != null) {
        all.put(field, List.of(values));
      }
    }
    return all;
  }
}
