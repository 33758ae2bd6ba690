package org.orderwatch.cases.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.Recording;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.flag.FlagDetails;
import org.orderwatch.cases.flag.FlagQueue;
import org.orderwatch.cases.flag.FlagReviews;
import org.orderwatch.cases.flag.FlagShown;
import org.orderwatch.cases.flag.ReviewRequest;
import org.orderwatch.cases.opposition.ReviewState;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.consuming.Applied;
import org.orderwatch.kernel.idempotency.Answer;
import org.orderwatch.kernel.idempotency.IdempotencyKey;
import org.orderwatch.kernel.ids.FlagId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.vocabulary.DismissedBecause;
import org.orderwatch.kernel.vocabulary.ReviewDecision;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of flags, and each flag with its reasons and what people decided. */
@Controller
@RequestMapping("/flags")
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
class FlagPages {

  private static final int PAGE = 25;
  private static final int LONGEST_NOTE = 4000;
  private static final Set<ReviewState> WAITING = Set.of(ReviewState.NEW, ReviewState.UNDER_REVIEW);

  private final FlagQueue queue;
  private final FlagReviews reviews;
  private final FlagStories stories;
  private final FlagWords words;
  private final PeopleNames people;
  private final PersonChoices choices;
  private final Recording recording;
  private final Applied applied;
  private final AgencyDays days;
  private final PageForms forms;
  private final Say say;

  FlagPages(
      FlagQueue queue,
      FlagReviews reviews,
      FlagStories stories,
      FlagWords words,
      PeopleNames people,
      PersonChoices choices,
      Recording recording,
      Applied applied,
      AgencyDays days,
      PageForms forms,
      Say say) {
    this.queue = queue;
    this.reviews = reviews;
    this.stories = stories;
    this.words = words;
    this.people = people;
    this.choices = choices;
    this.recording = recording;
    this.applied = applied;
    this.days = days;
    this.forms = forms;
    this.say = say;
  }

  /** A flag in the queue. */
  record Row(String href, Said text, boolean bothClients, List<PeopleNames.CaseLink> cases) {}

  @GetMapping
  String queue(
      Caller caller,
      @RequestParam(required = false) @Nullable Set<ReviewState> state,
      @RequestParam(required = false) @Nullable String from,
      Model model) {
    Viewer viewer = Viewer.of(caller);
    Set<ReviewState> states = state == null || state.isEmpty() ? WAITING : state;
    var page = queue.page(viewer, states, from, PAGE);
    Set<PersonId> persons = new HashSet<>();
    Set<ProceedingId> proceedings = new HashSet<>();
    for (FlagShown each : page.flags()) {
      persons.addAll(FlagStories.persons(each));
      proceedings.addAll(each.proceedings());
    }
    Names names = people.of(viewer, persons);
    Map<ProceedingId, List<PeopleNames.CaseLink>> cases = people.cases(viewer, proceedings);
    LocalDate today = days.today();
    List<Row> rows = new ArrayList<>();
    for (FlagShown each : page.flags()) {
      List<PeopleNames.CaseLink> links = new ArrayList<>();
      for (ProceedingId proceeding : each.proceedings()) {
        for (PeopleNames.CaseLink link : cases.getOrDefault(proceeding, List.of())) {
          if (!links.contains(link)) {
            links.add(link);
          }
        }
      }
      rows.add(
          new Row(
              "/flags/" + each.flag(),
              words.sentence(each, names, today),
              each.bothClients(),
              links));
    }
    model.addAttribute("rows", rows);
    model.addAttribute("states", say.choices(ReviewState.values()));
    model.addAttribute("chosen", states.stream().map(Enum::name).toList());
    model.addAttribute("first", from == null);
    model.addAttribute("next", page.after());
    return "flags/flags";
  }

  @GetMapping("/{id}")
  String show(
      Caller caller,
      @PathVariable("id") UUID id,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String done,
      Model model) {
    model.addAttribute("late", !recording.await(after, List.of("opposition")));
    model.addAttribute("done", "reviewed".equals(done));
    return page(caller, id, forms.empty(), model);
  }

  @PostMapping("/{id}/review")
  String review(
      Caller caller, @PathVariable("id") UUID id, HttpServletRequest request, Model model) {
    PageForm form = forms.of(request);
    ReviewDecision decision = choices.read(form, "decision", ReviewDecision.values());
    DismissedBecause because = null;
    if (decision == ReviewDecision.DISMISSED) {
      because = choices.read(form, "because", DismissedBecause.values());
    }
    String note = form.textOrNull("note");
    if (note != null && note.length() > LONGEST_NOTE) {
      form.error("note", "flag.note.long", LONGEST_NOTE);
    }
    if (decision == ReviewDecision.DISMISSED && note == null) {
      form.error("note", "flag.note.empty");
    }
    if (decision != null && !form.hasErrors()) {
      try {
        Answer answer = record(caller, id, form, decision, because, note);
        return "redirect:/flags/%s?after=%s:%s&done=reviewed"
            .formatted(id, id, answer.id("sequence"));
      } catch (RefusedException refused) {
        if (refused.refusal().status() == 404) {
          throw refused;
        }
        forms.refuse(form, refused);
      }
    }
    return page(caller, id, form, model);
  }

  private Answer record(
      Caller caller,
      UUID id,
      PageForm form,
      ReviewDecision decision,
      @Nullable DismissedBecause because,
      @Nullable String note) {
    String seen = form.text("contentSeen");
    return reviews.review(
        Viewer.of(caller),
        IdempotencyKey.of(
            form.key(),
            id.toString(),
            decision.name(),
            String.valueOf(because),
            String.valueOf(note),
            seen),
        new FlagId(id),
        new ReviewRequest(decision, because, note, seen));
  }

  private String page(Caller caller, UUID id, PageForm form, Model model) {
    Viewer viewer = Viewer.of(caller);
    FlagDetails details = reviews.details(viewer, new FlagId(id));
    FlagShown flag = details.flag();
    model.addAttribute("id", id);
    model.addAttribute("story", stories.of(viewer, details));
    model.addAttribute("contentSeen", flag.contentSeen());
    model.addAttribute("form", form);
    model.addAttribute("decisions", say.choices(ReviewDecision.values()));
    Map<String, String> reasons = new java.util.LinkedHashMap<>();
    reasons.put("", say.text("flag.because.none"));
    reasons.putAll(say.choices(DismissedBecause.values()));
    model.addAttribute("reasons", reasons);
    model.addAttribute(
        "incomplete",
        applied.anyParked(
            List.of("opposition"),
            flag.proceedings().stream().map(ProceedingId::toString).toList()));
    return "flags/flag";
  }
}
