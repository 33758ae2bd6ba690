package org.orderwatch.cases.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.Recording;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.person.PersonDetails;
import org.orderwatch.cases.person.PersonForm;
import org.orderwatch.cases.person.PersonSearch;
import org.orderwatch.cases.person.PersonShown;
import org.orderwatch.cases.person.Persons;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.PersonId;
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

/**
 * The beginning of a new proceeding: what happened, on which side the client stands, who is on the
 * other one. Somebody who is not known yet is registered here; the rest is asked by the form of the
 * event.
 */
@Controller
@RequestMapping("/cases/{id}/new-proceeding")
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
class NewProceedingPages {

  private static final String SOMEBODY_NEW = "new";
  private static final int MOST = 10;

  private final Pictures pictures;
  private final PersonSearch search;
  private final Persons persons;
  private final Recording recording;
  private final AgencyDays days;
  private final PageForms forms;
  private final Words words;

  NewProceedingPages(
      Pictures pictures,
      PersonSearch search,
      Persons persons,
      Recording recording,
      AgencyDays days,
      PageForms forms,
      Words words) {
    this.pictures = pictures;
    this.search = search;
    this.persons = persons;
    this.recording = recording;
    this.days = days;
    this.forms = forms;
    this.words = words;
  }

  @GetMapping
  String ask(@PathVariable("id") UUID id, Caller caller, Model model) {
    Viewer viewer = Viewer.of(caller);
    CasePicture shown = pictures.of(viewer, new CaseId(id));
    PageForm form = forms.empty().fill("side", "asks").fill("fact", "PetitionFiled");
    return page(shown, form, List.of(), model);
  }

  @PostMapping
  String send(@PathVariable("id") UUID id, HttpServletRequest request, Caller caller, Model model) {
    Viewer viewer = Viewer.of(caller);
    CasePicture shown = pictures.of(viewer, new CaseId(id));
    PageForm form = forms.of(request);
    List<PersonShown> found = found(viewer, form.textOrNull("q"));
    // Enter in any field sends the first button.
    boolean start = form.text("step").equals("start");
    if (!form.text("q").isEmpty() && (!start || form.text("other").isEmpty())) {
      if (found.isEmpty()) {
        form.error("q", "recording.new.nobody");
      }
      return page(shown, form, found, model);
    }
    if (!options().containsKey(form.text("fact"))) {
      form.error("fact", "recording.error.choose");
    }
    if (!form.text("side").equals("asks") && !form.text("side").equals("answers")) {
      form.error("side", "recording.error.choose");
    }
    String other = form.text("other");
    if (other.isEmpty()) {
      form.error("other", "recording.new.other.needed");
    } else if (!other.equals(SOMEBODY_NEW) && !people(shown, found).containsKey(other)) {
      form.error("other", "recording.error.choose");
    }
    PersonDetails details = other.equals(SOMEBODY_NEW) ? details(form) : null;
    if (details != null && !form.has("sure", "yes")) {
      List<PersonShown> alike = found(viewer, details.name());
      if (!alike.isEmpty()) {
        form.error("other", "recording.new.alike");
        model.addAttribute("alike", true);
        return page(shown, form, alike, model);
      }
    }
    if (form.hasErrors()) {
      return page(shown, form, found, model);
    }
    String opposing = details == null ? other : register(form, details);
    return "redirect:/cases/%s/record/%s?opposing=%s&side=%s"
        .formatted(id, form.text("fact"), opposing, form.text("side"));
  }

  private List<PersonShown> found(Viewer viewer, @Nullable String name) {
    return name == null
        ? List.of()
        : search.search(viewer, new PersonSearch.Wanted(name, null, null), MOST);
  }

  private @Nullable PersonDetails details(PageForm form) {
    LocalDate today = days.today();
    LocalDate birth = null;
    if (!form.text("birthDate").isEmpty()) {
      birth = TypedDates.date(form.text("birthDate"), today).orElse(null);
      if (birth == null) {
        form.error("birthDate", "recording.error.date");
        return null;
      }
    }
    try {
      return new PersonForm(form.text("name"), birth, null).details(today);
    } catch (RefusedException refused) {
      forms.refuse(form, refused);
      return null;
    }
  }

  private String register(PageForm form, PersonDetails details) {
    Answer answer =
        recording.once(
            IdempotencyKey.of(
                form.key(), "person", details.name(), String.valueOf(details.birthDate())),
            () -> {},
            () ->
                new Answer(
                    201,
                    Map.of(
                        "person",
                        persons.register(new PersonId(UUID.randomUUID()), details).aggregateId()),
                    null));
    return answer.id("person");
  }

  private Map<String, String> options() {
    Map<String, String> all = new LinkedHashMap<>();
    for (FactForm each : FactForms.all()) {
      if (each.begins()) {
        all.put(each.fact(), words.fact(each.fact()));
      }
    }
    return all;
  }

  /** Who is in the case, whom the search found, and somebody new. */
  private Map<String, String> people(CasePicture shown, List<PersonShown> found) {
    Map<String, String> all = new LinkedHashMap<>();
    PersonId client = shown.shown().client().id();
    shown.names().forEach((id, name) -> all.put(id.toString(), name));
    for (PersonShown each : found) {
      String name = each.name() == null ? words.text("recording.person.withheld") : each.name();
      all.put(
          each.id().toString(),
          each.birthDate() == null
              ? name
              : words.text("recording.new.born", name, words.day(each.birthDate())));
    }
    all.remove(client.toString());
    all.put(SOMEBODY_NEW, words.text("recording.new.somebody"));
    return all;
  }

  private String page(CasePicture shown, PageForm form, List<PersonShown> found, Model model) {
    Map<String, String> sides = new LinkedHashMap<>();
    sides.put("asks", words.text("recording.new.asks"));
    sides.put("answers", words.text("recording.new.answers"));
    model.addAttribute("caseId", shown.shown().caseId());
    model.addAttribute("client", shown.names().get(shown.shown().client().id()));
    model.addAttribute("form", form);
    model.addAttribute("facts", options());
    model.addAttribute("sides", sides);
    model.addAttribute("people", people(shown, found));
    return "recording/new";
  }
}
