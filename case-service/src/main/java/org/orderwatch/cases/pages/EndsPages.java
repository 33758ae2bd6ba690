package org.orderwatch.cases.pages;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.ends.Coming;
import org.orderwatch.cases.ends.ComingEnd;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What ends, or may end, within a horizon, the next first. */
@Controller
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
class EndsPages {

  private static final int PAGE = 25;
  private static final int USUAL = 60;
  private static final List<Integer> HORIZONS = List.of(7, 14, 30, 60, 90, 180, 365);

  private final Coming coming;
  private final AgencyDays days;
  private final PeopleNames people;
  private final EndWords words;
  private final Say say;

  EndsPages(Coming coming, AgencyDays days, PeopleNames people, EndWords words, Say say) {
    this.coming = coming;
    this.days = days;
    this.people = people;
    this.words = words;
    this.say = say;
  }

  /** A row of the table. */
  record Row(String day, Said what, String until, boolean ask, List<PeopleNames.CaseLink> cases) {}

  @GetMapping("/ends")
  String ends(
      Caller caller,
      @RequestParam(defaultValue = "" + USUAL) int within,
      @RequestParam(defaultValue = "false") boolean unconfirmed,
      @RequestParam(required = false) @Nullable String from,
      Model model) {
    Viewer viewer = Viewer.of(caller);
    var page =
        unconfirmed
            ? coming.unconfirmed(viewer, from, PAGE)
            : coming.upcoming(viewer, within, from, PAGE);
    model.addAttribute("within", within);
    model.addAttribute("unconfirmed", unconfirmed);
    model.addAttribute("first", from == null);
    model.addAttribute("horizons", HORIZONS);
    model.addAttribute("rows", rows(viewer, page.ends()));
    model.addAttribute("next", page.after());
    return "ends/ends";
  }

  private List<Row> rows(Viewer viewer, List<ComingEnd> ends) {
    LocalDate today = days.today();
    Set<ProceedingId> proceedings = new HashSet<>();
    Set<PersonId> persons = new HashSet<>();
    for (ComingEnd each : ends) {
      proceedings.add(each.proceeding());
      persons.addAll(EndWords.persons(each));
    }
    Map<ProceedingId, List<PeopleNames.CaseLink>> cases = people.cases(viewer, proceedings);
    Names names = people.of(viewer, persons);
    return ends.stream()
        .map(
            each ->
                new Row(
                    say.last(each.earliest(), today),
                    Said.of(words.what(each, names)),
                    words.until(each, today),
                    each.askForThePaper(),
                    cases.getOrDefault(each.proceeding(), List.of())))
        .toList();
  }
}
