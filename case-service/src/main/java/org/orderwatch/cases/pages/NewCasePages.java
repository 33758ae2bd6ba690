package org.orderwatch.cases.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.Recording;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.caseload.CaseWork;
import org.orderwatch.cases.person.People;
import org.orderwatch.cases.person.PersonDetails;
import org.orderwatch.cases.person.PersonForm;
import org.orderwatch.cases.person.PersonSearch;
import org.orderwatch.cases.person.PersonShown;
import org.orderwatch.cases.person.Persons;
import org.orderwatch.cases.supportcase.SupportCases;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a case, for somebody whom the agency knows or for somebody new. */
@Controller
@RequestMapping("/cases/new")
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
class NewCasePages {

  private static final int LIKE_HER = 5;

  private final CaseWork work;
  private final Persons persons;
  private final People people;
  private final PersonSearch search;
  private final SupportCases cases;
  private final Recording recording;
  private final AgencyDays days;
  private final PersonChoices choices;
  private final PeopleNames colleagues;
  private final PageForms forms;

  NewCasePages(
      CaseWork work,
      Persons persons,
      People people,
      PersonSearch search,
      SupportCases cases,
      Recording recording,
      AgencyDays days,
      PersonChoices choices,
      PeopleNames colleagues,
      PageForms forms) {
    this.work = work;
    this.persons = persons;
    this.people = people;
    this.search = search;
    this.cases = cases;
    this.recording = recording;
    this.days = days;
    this.choices = choices;
    this.colleagues = colleagues;
    this.forms = forms;
  }

  /** Somebody known who may be the same. */
  record Known(String href, Said who) {}

  @GetMapping
  String fresh(Caller caller, @RequestParam(required = false) @Nullable UUID person, Model model) {
    PageForm form = forms.empty().fill("person", person == null ? null : person.toString());
    return page(caller, form, List.of(), model);
  }

  @PostMapping
  String open(Caller caller, HttpServletRequest request, Model model) {
    PageForm form = forms.of(request);
    LocalDate on = TypedDay.read(form, "on");
    if (on != null && on.isAfter(days.today())) {
      form.error("on", "day.future");
    }
    PersonId person = PersonChoices.id(form.text("person"));
    LocalDate birth = person == null ? TypedDay.read(form, "birthDate") : null;
    if (form.hasErrors()) {
      return page(caller, form, List.of(), model);
    }
    try {
      Viewer viewer = Viewer.of(caller);
      Set<UserId> advocates = advocates(form, viewer);
      if (person != null) {
        return opened(
            work.open(
                viewer,
                IdempotencyKey.of(form.key(), "open", person.toString(), advocates.toString()),
                person,
                advocates,
                on));
      }
      PersonDetails details =
          new PersonForm(form.text("name"), birth, form.textOrNull("agencyRef"))
              .details(days.today());
      List<PersonShown> like = form.has("anyway", "on") ? List.of() : like(viewer, details);
      if (!like.isEmpty()) {
        return page(caller, form, like, model);
      }
      return opened(register(form, details, advocates, on));
    } catch (RefusedException refused) {
      if (refused.refusal().status() == 404) {
        throw refused;
      }
      forms.refuse(form, refused);
      return page(caller, form, List.of(), model);
    }
  }

  private Set<UserId> advocates(PageForm form, Viewer viewer) {
    if (!viewer.supervisor()) {
      return Set.of(viewer.user());
    }
    Set<UserId> chosen = new HashSet<>();
    Map<String, String> known = colleagues.colleagues();
    for (String each : form.all("advocates")) {
      UUID id = PersonChoices.uuid(each);
      if (id != null && known.containsKey(each)) {
        chosen.add(new UserId(id));
      }
    }
    return chosen;
  }

  private List<PersonShown> like(Viewer viewer, PersonDetails details) {
    return search.search(viewer, new PersonSearch.Wanted(details.name(), null, null), LIKE_HER);
  }

  /** Person and case in one transaction, once. */
  private Answer register(
      PageForm form, PersonDetails details, Set<UserId> advocates, @Nullable LocalDate on) {
    LocalDate day = on == null ? days.today() : on;
    return recording.once(
        IdempotencyKey.of(
            form.key(),
            "register",
            details.name(),
            String.valueOf(details.birthDate()),
            String.valueOf(details.agencyRef())),
        () -> {},
        () -> {
          PersonId person = new PersonId(UUID.randomUUID());
          CaseId caseId = new CaseId(UUID.randomUUID());
          persons.register(person, details);
          cases.open(caseId, person, advocates, day);
          return new Answer(201, Map.of("case", caseId.toString()), null);
        });
  }

  private static String opened(Answer answer) {
    return "redirect:/cases/" + answer.id("case") + "?done=opened";
  }

  private String page(Caller caller, PageForm form, List<PersonShown> like, Model model) {
    PersonId person = PersonChoices.id(form.text("person"));
    model.addAttribute(
        "who",
        person == null ? null : choices.described(people.require(Viewer.of(caller), person)));
    model.addAttribute("form", form);
    model.addAttribute(
        "like",
        like.stream()
            .map(each -> new Known("/cases/new?person=" + each.id(), choices.described(each)))
            .toList());
    model.addAttribute(
        "advocates", caller.is(Role.SUPERVISOR) ? colleagues.colleagues() : Map.of());
    return "cases/new";
  }
}
