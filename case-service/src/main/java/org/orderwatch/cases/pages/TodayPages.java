package org.orderwatch.cases.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.Recording;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.ends.ComingEnd;
import org.orderwatch.cases.ends.ComingHearing;
import org.orderwatch.cases.ends.Today;
import org.orderwatch.cases.ends.TodayShown;
import org.orderwatch.cases.ends.Unserved;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what must I do, for whom, by when? */
@Controller
@Allowed({Role.ADVOCATE, Role.SUPERVISOR, Role.REPORTER, Role.ADMINISTRATOR, Role.AUDITOR})
class TodayPages {

  private final Today today;
  private final AgencyDays days;
  private final Recording recording;
  private final PeopleNames people;
  private final EndWords ends;
  private final Say say;

  TodayPages(
      Today today,
      AgencyDays days,
      Recording recording,
      PeopleNames people,
      EndWords ends,
      Say say) {
    this.today = today;
    this.days = days;
    this.recording = recording;
    this.people = people;
    this.ends = ends;
    this.say = say;
  }

  /**
   * Something to do, with the cases that it is about.
   *
   * @param text what
   * @param cases the cases
   */
  record Item(Said text, List<PeopleNames.CaseLink> cases) {}

  @GetMapping("/")
  String start() {
    return "redirect:/today";
  }

  @GetMapping("/today")
  String today(Caller caller, @RequestParam(required = false) @Nullable String after, Model model) {
    LocalDate day = days.today();
    model.addAttribute("day", say.day(day));
    boolean opensCases = caller.roles().stream().anyMatch(CaseRoles.ALL::contains);
    model.addAttribute("opensCases", opensCases);
    if (opensCases) {
      model.addAttribute("late", !recording.await(after, List.of("ends", "opposition")));
      lists(Viewer.of(caller), model);
    }
    return "today/today";
  }

  private void lists(Viewer viewer, Model model) {
    TodayShown shown = today.shown(viewer);
    Set<ProceedingId> proceedings = new HashSet<>();
    Set<PersonId> persons = new HashSet<>();
    shown.hearings().forEach(each -> proceedings.add(each.proceeding()));
    shown
        .unserved()
        .forEach(
            each -> {
              proceedings.add(each.proceeding());
              persons.add(each.restrained());
            });
    List<ComingEnd> all = new ArrayList<>(shown.ends());
    all.addAll(shown.unconfirmed());
    all.forEach(
        each -> {
          proceedings.add(each.proceeding());
          persons.addAll(EndWords.persons(each));
        });
    Map<ProceedingId, List<PeopleNames.CaseLink>> cases = people.cases(viewer, proceedings);
    Names names = people.of(viewer, persons);
    LocalDate day = shown.today();
    List<Item> unserved = new ArrayList<>();
    for (Unserved each : shown.unserved()) {
      unserved.add(item(unserved(each, names, day), each.proceeding(), cases));
    }
    List<Item> hearings = new ArrayList<>();
    for (ComingHearing each : shown.hearings()) {
      hearings.add(
          item(say.said("today.hearing", say.hearing(each.date(), day)), each.proceeding(), cases));
    }
    model.addAttribute("unserved", unserved);
    model.addAttribute("hearings", hearings);
    model.addAttribute("unconfirmed", items(shown.unconfirmed(), names, day, cases));
    model.addAttribute("ends", items(shown.ends(), names, day, cases));
    model.addAttribute("flags", shown.flags());
  }

  private Said unserved(Unserved each, Names names, LocalDate day) {
    LocalDate latest = each.latest();
    return latest == null
        ? say.said("today.unserved.open", names.of(each.restrained()), each.failedAttempts())
        : say.said(
            "today.unserved",
            names.of(each.restrained()),
            each.failedAttempts(),
            say.last(latest, day));
  }

  private List<Item> items(
      List<ComingEnd> of,
      Names names,
      LocalDate day,
      Map<ProceedingId, List<PeopleNames.CaseLink>> cases) {
    return of.stream()
        .map(each -> item(ends.sentence(each, names, day), each.proceeding(), cases))
        .toList();
  }

  private static Item item(
      Said text, ProceedingId proceeding, Map<ProceedingId, List<PeopleNames.CaseLink>> cases) {
    return new Item(text, cases.getOrDefault(proceeding, List.of()));
  }
}
