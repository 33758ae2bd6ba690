package org.orderwatch.cases.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.PersonAccess;
import org.orderwatch.cases.access.Recording;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.person.People;
import org.orderwatch.cases.person.PersonDetails;
import org.orderwatch.cases.person.PersonForm;
import org.orderwatch.cases.person.PersonSearch;
import org.orderwatch.cases.person.PersonShown;
import org.orderwatch.cases.person.Persons;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.eventstore.Recorded;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Finds people without ever putting a name into an address, and says who somebody is. */
@Controller
@RequestMapping("/people")
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
class PeoplePages {

  private static final int PAGE = 20;
  private static final int MOST = 100;

  private final PersonSearch search;
  private final People people;
  private final Persons persons;
  private final PersonAccess personAccess;
  private final CaseAccess access;
  private final Recording recording;
  private final AgencyDays days;
  private final PersonChoices choices;
  private final PageForms forms;

  PeoplePages(
      PersonSearch search,
      People people,
      Persons persons,
      PersonAccess personAccess,
      CaseAccess access,
      Recording recording,
      AgencyDays days,
      PersonChoices choices,
      PageForms forms) {
    this.search = search;
    this.people = people;
    this.persons = persons;
    this.personAccess = personAccess;
    this.access = access;
    this.recording = recording;
    this.days = days;
    this.choices = choices;
    this.forms = forms;
  }

  /** Somebody who was found, with her cases. */
  record Found(String href, String newCase, Said who, List<String> cases) {}

  @GetMapping
  String empty(Model model) {
    return results(forms.empty(), List.of(), false, 1, model);
  }

  @PostMapping("/search")
  String find(Caller caller, HttpServletRequest request, Model model) {
    PageForm form = forms.of(request);
    LocalDate birth = TypedDay.read(form, "birthDate");
    String name = form.textOrNull("q");
    String ref = form.textOrNull("ref");
    if (!form.hasErrors() && name == null && birth == null && ref == null) {
      form.error("q", "people.search.empty");
    }
    if (form.hasErrors()) {
      return results(form, List.of(), false, 1, model);
    }
    Viewer viewer = Viewer.of(caller);
    List<PersonShown> all = search.search(viewer, new PersonSearch.Wanted(name, birth, ref), MOST);
    int page = page(form.text("page"), all.size());
    List<PersonShown> shown = all.subList((page - 1) * PAGE, Math.min(all.size(), page * PAGE));
    Map<PersonId, List<String>> cases =
        access
            .casesOfClients(viewer, shown.stream().map(PersonShown::id).toList())
            .entrySet()
            .stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    each -> each.getValue().stream().map(id -> "/cases/" + id).toList()));
    List<Found> found = new ArrayList<>();
    for (PersonShown each : shown) {
      found.add(
          new Found(
              "/people/" + each.id(),
              "/cases/new?person=" + each.id(),
              choices.described(each),
              cases.getOrDefault(each.id(), List.of())));
    }
    model.addAttribute("next", page * PAGE < all.size() ? page + 1 : null);
    model.addAttribute("previous", page > 1 ? page - 1 : null);
    return results(form, found, true, page, model);
  }

  private static int page(String text, int size) {
    int pages = Math.max(1, (size + PAGE - 1) / PAGE);
    return text.matches("[1-9][0-9]?") ? Math.min(pages, Integer.parseInt(text)) : 1;
  }

  private static String results(
      PageForm form, List<Found> found, boolean searched, int page, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("found", found);
    model.addAttribute("searched", searched);
    model.addAttribute("number", page);
    return "people/people";
  }

  @GetMapping("/{id}")
  String show(
      Caller caller,
      @PathVariable("id") UUID id,
      @RequestParam(required = false) @Nullable String done,
      Model model) {
    PersonShown person = people.require(Viewer.of(caller), new PersonId(id));
    PageForm form = forms.empty().fill("name", person.name()).fill("agencyRef", person.agencyRef());
    LocalDate birth = person.birthDate();
    form.fill("birthDate", birth == null ? null : birth.toString());
    model.addAttribute("done", "changed".equals(done));
    return person(caller, person, form, model);
  }

  @PostMapping("/{id}")
  String change(
      Caller caller, @PathVariable("id") UUID id, HttpServletRequest request, Model model) {
    Viewer viewer = Viewer.of(caller);
    PersonId person = new PersonId(id);
    PersonShown shown = people.require(viewer, person);
    PageForm form = forms.of(request);
    LocalDate birth = TypedDay.read(form, "birthDate");
    if (!form.hasErrors()) {
      try {
        PersonDetails details =
            new PersonForm(form.text("name"), birth, form.textOrNull("agencyRef"))
                .details(days.today());
        recording.once(
            IdempotencyKey.of(
                form.key(),
                "person",
                id.toString(),
                details.name(),
                String.valueOf(details.birthDate()),
                String.valueOf(details.agencyRef())),
            () -> personAccess.require(viewer, person),
            () -> {
              Recorded recorded =
                  persons.changeDetails(person, people.completed(viewer, person, details), null);
              return new Answer(200, Map.of("sequence", Long.toString(recorded.sequence())), null);
            });
        return "redirect:/people/" + id + "?done=changed";
      } catch (RefusedException refused) {
        if (refused.refusal().status() == 404) {
          throw refused;
        }
        forms.refuse(form, refused);
      }
    }
    return person(caller, shown, form, model);
  }

  private String person(Caller caller, PersonShown person, PageForm form, Model model) {
    model.addAttribute("id", person.id());
    model.addAttribute("who", choices.described(person));
    model.addAttribute("erased", person.erased());
    model.addAttribute("form", form);
    model.addAttribute(
        "cases",
        access
            .casesOfClients(Viewer.of(caller), List.of(person.id()))
            .getOrDefault(person.id(), List.of())
            .stream()
            .map(each -> "/cases/" + each)
            .toList());
    return "people/person";
  }
}
