package org.orderwatch.cases.recording;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.CaseAccess;
import org.orderwatch.cases.access.Recording;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.supportcase.SupportCases;
import org.orderwatch.cases.timeline.EntryStanding;
import org.orderwatch.cases.timeline.TimelineItem;
import org.orderwatch.cases.user.StaffUser;
import org.orderwatch.cases.user.Users;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.EntryCorrected;
import org.orderwatch.kernel.security.Allowed;
import org.orderwatch.kernel.security.Caller;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.vocabulary.CorrectionKind;
import org.orderwatch.kernel.vocabulary.Source;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One proceeding: how it stands, and everything that was recorded of it. */
@Controller
@Allowed({Role.ADVOCATE, Role.SUPERVISOR})
class ProceedingPage {

  private final CasesOfProceeding seenThrough;
  private final CaseAccess access;
  private final SupportCases cases;
  private final Pictures pictures;
  private final Tasks tasks;
  private final Sentences sentences;
  private final FactSummary summary;
  private final Recording recording;
  private final Users users;
  private final ProceedingCalls calls;
  private final AgencyDays days;
  private final Words words;

  ProceedingPage(
      CasesOfProceeding seenThrough,
      CaseAccess access,
      SupportCases cases,
      Pictures pictures,
      Tasks tasks,
      Sentences sentences,
      FactSummary summary,
      Recording recording,
      Users users,
      ProceedingCalls calls,
      AgencyDays days,
      Words words) {
    this.seenThrough = seenThrough;
    this.access = access;
    this.cases = cases;
    this.pictures = pictures;
    this.tasks = tasks;
    this.sentences = sentences;
    this.summary = summary;
    this.recording = recording;
    this.users = users;
    this.calls = calls;
    this.days = days;
    this.words = words;
  }

  /**
   * An entry as the page shows it.
   *
   * @param id its id
   * @param title what happened
   * @param rows what it says
   * @param occurred when it happened
   * @param recorded when it was recorded and by whom
   * @param source from whom it is known
   * @param holds whether it holds
   * @param mark what became of it, or null
   * @param undo the words for taking it back, or null if that is not possible
   * @param correct where it is corrected, or null
   */
  record Shown(
      EntryId id,
      String title,
      List<FactSummary.Row> rows,
      String occurred,
      String recorded,
      String source,
      boolean holds,
      @Nullable String mark,
      @Nullable String undo,
      @Nullable String correct) {}

  @GetMapping("/proceedings/{id}")
  String show(
      @PathVariable("id") UUID id,
      @RequestParam(name = "case", required = false) @Nullable UUID in,
      @RequestParam(name = "after", required = false) @Nullable String after,
      @RequestParam(name = "saved", required = false) @Nullable UUID saved,
      Caller caller,
      Model model) {
    Viewer viewer = Viewer.of(caller);
    ProceedingId proceeding = new ProceedingId(id);
    CaseId preferred = in == null ? null : new CaseId(in);
    boolean applied = recording.await(after);
    CaseId caseId = seenThrough.find(viewer, proceeding, preferred).orElse(null);
    if (caseId == null) {
      return waiting(viewer, proceeding, preferred, applied, model);
    }
    CasePicture shown = pictures.of(viewer, caseId);
    ProceedingPicture picture = shown.find(proceeding).orElseThrow(RefusedException::notFound);
    Map<UserId, StaffUser> staff = staff(picture);
    List<Shown> entries = new ArrayList<>();
    for (TimelineItem each : picture.entries()) {
      entries.add(entry(each, picture, shown, staff));
    }
    model.addAttribute("caseId", caseId);
    model.addAttribute("proceeding", proceeding);
    model.addAttribute("client", picture.name(picture.client()));
    model.addAttribute("matter", sentences.proceeding(picture));
    model.addAttribute("restrained", sentences.restrained(picture));
    model.addAttribute("docket", docket(picture));
    model.addAttribute("standing", sentences.standing(picture));
    model.addAttribute("entries", entries);
    model.addAttribute("incomplete", shown.shown().incomplete());
    model.addAttribute("catchingUp", !applied);
    model.addAttribute(
        "saved",
        entries.stream()
            .filter(each -> saved != null && each.id().value().equals(saved))
            .findFirst()
            .orElse(null));
    model.addAttribute("next", Sensible.now(picture));
    model.addAttribute("today", picture.today());
    return "recording/proceeding";
  }

  /** The docket number is kept by the order service; the page is whole without it. */
  private @Nullable String docket(ProceedingPicture picture) {
    DocketId docket = picture.docket();
    try {
      return docket == null ? null : calls.number(docket);
    } catch (RefusedException e) {
      if (e.refusal() != ProblemCode.UNAVAILABLE) {
        throw e;
      }
      return null;
    }
  }

  /** Right after a proceeding was opened, the list may not know it yet. */
  private String waiting(
      Viewer viewer,
      ProceedingId proceeding,
      @Nullable CaseId caseId,
      boolean applied,
      Model model) {
    if (applied
        || caseId == null
        || !access.mayRead(viewer, caseId)
        || !cases.proceedings(caseId).contains(proceeding)) {
      throw RefusedException.notFound();
    }
    model.addAttribute("caseId", caseId);
    return "recording/waiting";
  }

  private Map<UserId, StaffUser> staff(ProceedingPicture picture) {
    Set<UserId> ids = new HashSet<>();
    for (TimelineItem each : picture.entries()) {
      if (each.recordedBy() != null) {
        ids.add(each.recordedBy());
      }
    }
    return users.find(ids);
  }

  private Shown entry(
      TimelineItem item,
      ProceedingPicture picture,
      CasePicture shown,
      Map<UserId, StaffUser> staff) {
    boolean holds = item.standing() == EntryStanding.EFFECTIVE;
    ZoneId zone = days.zone();
    UserId by = item.recordedBy();
    StaffUser user = by == null ? null : staff.get(by);
    String recorded =
        words.text(
            "recording.entry.recorded",
            words.moment(item.recordedAt(), zone),
            user == null ? words.text("recording.entry.nobody") : user.displayName());
    String path = "/cases/" + picture.caseId() + "/record/";
    String place = "?proceeding=" + item.proceeding() + "&corrects=" + item.entry();
    boolean removal = item.fact() instanceof EntryCorrected;
    return new Shown(
        item.entry(),
        removal ? removal(item, picture) : words.fact(item.kind()),
        removal ? List.of() : rows(item, picture, shown),
        words.day(item.occurredOn(), picture.today()),
        recorded,
        words.value(Source.class, item.source().name()),
        holds,
        mark(item, picture),
        !holds
            ? null
            : words.text(
                item.corrects() == null ? "recording.entry.undo" : "recording.entry.restore"),
        !holds || removal ? null : path + "EntryCorrected" + place);
  }

  private List<FactSummary.Row> rows(
      TimelineItem item, ProceedingPicture picture, CasePicture shown) {
    return FactForms.find(item.kind())
        .map(
            form ->
                summary.rows(
                    form.only(
                        each ->
                            !each.name().equals(FactForms.ON)
                                && !each.name().equals(FactForms.SOURCE)),
                    FactTrees.of(item.fact()),
                    tasks.choicesWithoutCourts(shown, picture)))
        .orElse(List.of());
  }

  private String removal(TimelineItem item, ProceedingPicture picture) {
    EntryCorrected correction = (EntryCorrected) item.fact();
    String kind = words.value(CorrectionKind.class, correction.kind().name());
    String corrected =
        picture
            .entry(correction.corrects())
            .map(
                each ->
                    each.fact() instanceof EntryCorrected || each.corrects() != null
                        ? words.text("recording.mark.correction")
                        : words.fact(each.kind()))
            .orElse("");
    return correction.kind() == CorrectionKind.WRONG_VALUE
        ? words.text("recording.entry.replaced", corrected)
        : words.text("recording.entry.removal", corrected, kind);
  }

  private @Nullable String mark(TimelineItem item, ProceedingPicture picture) {
    if (item.fact() instanceof EntryCorrected
        && picture.entries().stream().noneMatch(each -> item.entry().equals(each.corrects()))) {
      return null;
    }
    return switch (item.standing()) {
      case EFFECTIVE ->
          item.corrects() == null || item.fact() instanceof EntryCorrected
              ? null
              : words.text("recording.mark.correction");
      case CORRECTED -> words.text("recording.mark.corrected");
      case WITHDRAWN -> words.text("recording.mark.withdrawn");
    };
  }
}
