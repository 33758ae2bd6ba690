package org.orderwatch.cases.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.idempotency.Receipts;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the import: upload, what was found, record, progress. */
@Controller
@RequestMapping("/import")
@Allowed(Role.ADMINISTRATOR)
class ImportPages {

  private static final int SHOWN = 200;

  private final Imports imports;
  private final Receipts receipts;
  private final PageForms forms;

  ImportPages(Imports imports, Receipts receipts, PageForms forms) {
    this.imports = imports;
    this.receipts = receipts;
    this.forms = forms;
  }

  @GetMapping
  String start(Model model) {
    return page(forms.empty(), model);
  }

  @PostMapping
  ModelAndView upload(
      HttpServletRequest request, @RequestParam MultipartFile file, Caller caller, Model model)
      throws IOException {
    PageForm form = forms.of(request);
    if (file.isEmpty()) {
      form.problem("file", "REQUIRED", forms.text("import.file.missing"));
      ModelAndView again = new ModelAndView(page(form, model), model.asMap());
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    byte[] bytes = file.getBytes();
    Answer answer =
        receipts.once(
            IdempotencyKey.of(form.key(), "import", String.valueOf(Arrays.hashCode(bytes))),
            () -> {
              ImportJob job =
                  imports.take(UUID.randomUUID(), bytes, caller.requireUser(), false, false);
              return new Answer(202, Map.of("import", job.id().toString()), null);
            });
    return new ModelAndView("redirect:/import/" + answer.id("import"));
  }

  @GetMapping("/{id}")
  String read(@PathVariable UUID id, Model model) {
    ImportJob job = imports.read(id);
    model.addAttribute("job", job);
    model.addAttribute("form", forms.empty());
    model.addAttribute("problems", imports.findings(id, Finding.Kind.PROBLEM, 0, SHOWN));
    model.addAttribute("problemCount", imports.count(id, Finding.Kind.PROBLEM));
    model.addAttribute("differences", imports.findings(id, Finding.Kind.DIFFERENCE, 0, SHOWN));
    model.addAttribute("differenceCount", imports.count(id, Finding.Kind.DIFFERENCE));
    model.addAttribute("warnings", imports.findings(id, Finding.Kind.WARNING, 0, SHOWN));
    model.addAttribute("warningCount", imports.count(id, Finding.Kind.WARNING));
    return "importing/import";
  }

  @PostMapping("/{id}/recording")
  String record(@PathVariable UUID id, HttpServletRequest request) {
    PageForm form = forms.of(request);
    boolean corrections = form.has("corrections", "true");
    ifStillPossible(form, "record-" + corrections, id, () -> imports.start(id, corrections));
    return "redirect:/import/" + id;
  }

  @PostMapping("/{id}/discarding")
  String discard(@PathVariable UUID id, HttpServletRequest request) {
    PageForm form = forms.of(request);
    ifStillPossible(form, "discard", id, () -> imports.discard(id));
    return "redirect:/import/" + id;
  }

  /**
   * Pressed too late, the page shows how the import stands now, which is what one wants to know.
   */
  private void ifStillPossible(PageForm form, String what, UUID id, Runnable work) {
    try {
      receipts.once(
          IdempotencyKey.of(form.key(), what, id.toString()),
          () -> {
            work.run();
            return new Answer(202, Map.of("import", id.toString()), null);
          });
    } catch (RefusedException refused) {
      if (!(refused.refusal() instanceof ImportRefusal)) {
        throw refused;
      }
    }
  }

  private String page(PageForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("latest", imports.latest(20));
    model.addAttribute("columns", Column.values());
    model.addAttribute("required", Column.REQUIRED);
    return "importing/start";
  }
}
