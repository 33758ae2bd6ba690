package org.orderwatch.cases.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.Recording;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.caseload.CaseShown;
import org.orderwatch.cases.caseload.CaseView;
import org.orderwatch.cases.caseload.CaseWork;
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
import org.orderwatch.kernel.vocabulary.LinkKind;
import org.orderwatch.kernel.vocabulary.LinkedTo;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The persons linked to a case: children, family, friends of either side. */
@Controller
@RequestMapping("/cases/{id}/people")
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
class CasePeoplePages {

  private static final int FOUND = 20;

  private final CaseView cases;
  private final CaseWork work;
  private final PersonSearch search;
  private final PersonChoices choices;
  private final Persons persons;
  private final CaseAccess access;
  private final Recording recording;
  private final AgencyDays days;
  private final PeopleNames people;
  private final PageForms forms;
  private final Say say;

  CasePeoplePages(
      CaseView cases,
      CaseWork work,
      PersonSearch search,
      PersonChoices choices,
      Persons persons,
      CaseAccess access,
      Recording recording,
      AgencyDays days,
      PeopleNames people,
      PageForms forms,
      Say say) {
    this.cases = cases;
    this.work = work;
    this.search = search;
    this.choices = choices;
    this.persons = persons;
    this.access = access;
    this.recording = recording;
    this.days = days;
    this.people = people;
    this.forms = forms;
    this.say = say;
  }

  /** A linked person with the form key that removes the link. */
  record Linked(String person, Said text, String key) {}

  @GetMapping
  String show(Caller caller, @PathVariable("id") UUID id, Model model) {
    return page(caller, id, forms.empty(), List.of(), false, model);
  }

  @PostMapping("/search")
  String find(Caller caller, @PathVariable("id") UUID id, HttpServletRequest request, Model model) {
    PageForm form = forms.of(request);
    String name = form.text("name");
    if (name.isEmpty()) {
      form.error("name", "people.search.empty");
      return page(caller, id, form, List.of(), false, model);
    }
    return page(caller, id, form, found(caller, name), true, model);
  }

  @PostMapping
  String link(Caller caller, @PathVariable("id") UUID id, HttpServletRequest request, Model model) {
    PageForm form = forms.of(request);
    PersonId person = PersonChoices.id(form.text("person"));
    LinkedTo to = choices.read(form, "to", LinkedTo.values());
    LinkKind how = choices.read(form, "how", LinkKind.values());
    if (person == null) {
      form.error("person", "case.people.choose");
    }
    if (person != null && to != null && how != null) {
      try {
        work.linkPerson(
            Viewer.of(caller),
            IdempotencyKey.of(
                form.key(), "link", id.toString(), person.toString(), to.name(), how.name()),
            new CaseId(id),
            person,
            to,
            how,
            null);
        return "redirect:/cases/" + id + "?done=linked";
      } catch (RefusedException refused) {
        if (refused.refusal().status() == 404) {
          throw refused;
        }
        forms.refuse(form, refused);
      }
    }
    String name = form.text("name");
    return page(caller, id, form, name.isEmpty() ? List.of() : found(caller, name), true, model);
  }

  /** Registers somebody new by name and offers her to be linked. */
  @PostMapping("/new")
  String register(
      Caller caller, @PathVariable("id") UUID id, HttpServletRequest request, Model model) {
    PageForm form = forms.of(request);
    Viewer viewer = Viewer.of(caller);
    CaseId caseId = new CaseId(id);
    access.require(viewer, caseId);
    try {
      PersonDetails details = new PersonForm(form.text("name"), null, null).details(days.today());
      recording.once(
          IdempotencyKey.of(form.key() + "-person", id.toString(), details.name()),
          () -> access.require(viewer, caseId),
          () -> {
            PersonId person = new PersonId(UUID.randomUUID());
            persons.register(person, details);
            return new Answer(201, Map.of("person", person.toString()), null);
          });
      return page(caller, id, form, found(caller, details.name()), true, model);
    } catch (RefusedException refused) {
      if (refused.refusal().status() == 404) {
        throw refused;
      }
      forms.refuse(form, refused);
      return page(caller, id, form, List.of(), false, model);
    }
  }

  @PostMapping("/{person}/removal")
  String unlink(
      Caller caller,
      @PathVariable("id") UUID id,
      @PathVariable("person") UUID person,
      HttpServletRequest request) {
    PageForm form = forms.of(request);
    work.unlinkPerson(
        Viewer.of(caller),
        IdempotencyKey.of(form.key(), "unlink", id.toString(), person.toString()),
        new CaseId(id),
        new PersonId(person),
        null);
    return "redirect:/cases/" + id + "?done=unlinked";
  }

  private List<PersonShown> found(Caller caller, String name) {
    return search.search(Viewer.of(caller), new PersonSearch.Wanted(name, null, null), FOUND);
  }

  private String page(
      Caller caller,
      UUID id,
      PageForm form,
      List<PersonShown> found,
      boolean searched,
      Model model) {
    CaseShown shown = cases.read(Viewer.of(caller), new CaseId(id), null);
    Names names = people.of(shown.people());
    Map<String, Said> options = new LinkedHashMap<>();
    for (PersonShown each : found) {
      if (!each.id().equals(shown.client().id())) {
        options.put(each.id().toString(), choices.described(each));
      }
    }
    @Nullable String none = searched && options.isEmpty() ? say.text("people.none") : null;
    model.addAttribute("id", id);
    model.addAttribute("client", Said.of(names.of(shown.client().id())));
    model.addAttribute(
        "linked",
        shown.linked().stream()
            .map(
                each ->
                    new Linked(
                        each.person().toString(),
                        say.said(
                            "case.linked." + each.to().name(),
                            names.of(each.person()),
                            say.word(each.how())),
                        forms.empty().key()))
            .toList());
    model.addAttribute("form", form);
    model.addAttribute("found", options);
    model.addAttribute("none", none);
    model.addAttribute("to", say.choices(LinkedTo.values()));
    model.addAttribute("how", say.choices(LinkKind.values()));
    return "cases/people";
  }
}
