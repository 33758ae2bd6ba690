package org.orderwatch.cases.pages;

import jakarta.servlet.http.HttpServletRequest;
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
import org.orderwatch.cases.caseload.CaseloadFilter;
import org.orderwatch.cases.caseload.CaseloadPage;
import org.orderwatch.cases.caseload.CaseloadRow;
import org.orderwatch.cases.caseload.CaseloadView;
import org.orderwatch.cases.person.PersonShown;
import org.orderwatch.cases.timeline.CaseStatus;
import org.orderwatch.cases.web.PageForm;
import org.orderwatch.cases.web.PageForms;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.vocabulary.Certainty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The cases that somebody may read, with filters that name nobody. */
@Controller
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
class CaseloadPages {

  private static final int PAGE = 25;
  private static final List<Integer> HORIZONS = List.of(7, 14, 30, 60, 90);

  private final CaseloadView caseload;
  private final Recording recording;
  private final AgencyDays days;
  private final PeopleNames people;
  private final PageForms forms;
  private final Say say;

  CaseloadPages(
      CaseloadView caseload,
      Recording recording,
      AgencyDays days,
      PeopleNames people,
      PageForms forms,
      Say say) {
    this.caseload = caseload;
    this.recording = recording;
    this.days = days;
    this.people = people;
    this.forms = forms;
    this.say = say;
  }

  /**
   * What was chosen.
   *
   * @param mine only cases on which the reader works
   * @param closed closed cases instead of open ones
   * @param restrained only where an order restrains the client
   * @param unserved only where an order waits for service
   * @param flagged only where a flag waits to be looked at
   * @param ends only where an order may end within so many days; null for all
   * @param hearing only where there is a hearing within so many days; null for all
   */
  record Chosen(
      boolean mine,
      boolean closed,
      boolean restrained,
      boolean unserved,
      boolean flagged,
      @Nullable Integer ends,
      @Nullable Integer hearing) {

    static Chosen of(PageForm form) {
      return new Chosen(
          form.has("mine", "on"),
          form.has("closed", "on"),
          form.has("restrained", "on"),
          form.has("unserved", "on"),
          form.has("flagged", "on"),
          days(form.text("ends")),
          days(form.text("hearing")));
    }

    private static @Nullable Integer days(String text) {
      return text.matches("[1-9][0-9]{0,3}") ? Integer.valueOf(text) : null;
    }

    /** The parameters of an address that chooses the same. */
    public String query() {
      return (mine ? "mine=on&" : "")
          + (closed ? "closed=on&" : "")
          + (restrained ? "restrained=on&" : "")
          + (unserved ? "unserved=on&" : "")
          + (flagged ? "flagged=on&" : "")
          + (ends == null ? "" : "ends=" + ends + "&")
          + (hearing == null ? "" : "hearing=" + hearing + "&");
    }
  }

  /**
   * A case in the list.
   *
   * @param href its address
   * @param client its client
   * @param restrained that she is restrained, or null; said first
   * @param lines how it stands
   * @param who who works on it
   */
  record Row(
      String href, Said client, @Nullable String restrained, List<String> lines, String who) {}

  @GetMapping("/caseload")
  String caseload(
      Caller caller,
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    boolean late = !recording.await(after);
    Chosen chosen = Chosen.of(forms.of(request));
    Viewer viewer = Viewer.of(caller);
    CaseloadFilter filter =
        new CaseloadFilter(
            chosen.mine() ? viewer.user() : null,
            chosen.closed(),
            chosen.restrained(),
            chosen.unserved(),
            chosen.ends(),
            chosen.hearing(),
            chosen.flagged());
    CaseloadPage page = caseload.read(viewer, filter, from, PAGE);
    model.addAttribute("late", late);
    model.addAttribute("chosen", chosen);
    model.addAttribute("horizons", HORIZONS);
    model.addAttribute("rows", rows(page));
    model.addAttribute("first", from == null);
    model.addAttribute("next", page.next());
    return "caseload/caseload";
  }

  private List<Row> rows(CaseloadPage page) {
    LocalDate today = days.today();
    Set<UserId> users = new HashSet<>();
    page.rows().forEach(row -> users.addAll(row.advocates()));
    Map<UserId, String> staff = people.staff(users);
    List<Row> rows = new ArrayList<>();
    for (CaseloadRow each : page.rows()) {
      PersonShown client = each.client();
      String name = client == null ? null : client.name();
      List<String> working =
          each.advocates().stream()
              .map(user -> staff.getOrDefault(user, say.text("word.colleague")))
              .sorted()
              .toList();
      rows.add(
          new Row(
              "/cases/" + each.caseId(),
              Said.of(name == null ? say.text("word.erased") : Said.name(name)),
              restrained(each.status()),
              lines(each.status(), today),
              working.isEmpty()
                  ? say.text("case.nobody")
                  : say.text("case.working", say.list(working))));
    }
    return rows;
  }

  private @Nullable String restrained(CaseStatus status) {
    if (status.restrainedBy().isEmpty()) {
      return null;
    }
    return say.text(
        status.restrainedBy().stream().anyMatch(each -> each.restrainsClient() == Certainty.YES)
            ? "caseload.restrained"
            : "caseload.perhapsRestrained");
  }

  private List<String> lines(CaseStatus status, LocalDate today) {
    List<String> lines = new ArrayList<>();
    if (status.unserved() > 0) {
      lines.add(say.text("caseload.unserved", status.unserved()));
    }
    if (!status.protectedBy().isEmpty()) {
      lines.add(say.text("caseload.protected", status.protectedBy().size()));
    }
    LocalDate end = status.nearestEnd();
    if (end != null) {
      lines.add(say.text("caseload.end", say.last(end, today)));
    }
    if (!status.hearings().isEmpty()) {
      lines.add(
          say.text("caseload.hearing", say.hearing(status.hearings().getFirst().date(), today)));
    }
    long pending = status.petitions().stream().filter(each -> each.pending()).count();
    if (pending > 0) {
      lines.add(say.text("caseload.pending", pending));
    }
    if (lines.isEmpty() && status.restrainedBy().isEmpty()) {
      lines.add(say.text("caseload.nothing"));
    }
    return lines;
  }
}
