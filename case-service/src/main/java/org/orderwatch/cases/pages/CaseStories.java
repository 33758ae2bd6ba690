package org.orderwatch.cases.pages;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.AccessLog;
import org.orderwatch.cases.access.AgencyDays;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.caseload.CaseShown;
import org.orderwatch.cases.caseload.CaseView;
import org.orderwatch.cases.flag.FlagQueue;
import org.orderwatch.cases.flag.FlagShown;
import org.orderwatch.cases.opposition.ReviewState;
import org.orderwatch.cases.person.PersonShown;
import org.orderwatch.cases.supportcase.CaseColleague;
import org.orderwatch.cases.supportcase.CaseNote;
import org.orderwatch.cases.supportcase.SupportCases;
import org.orderwatch.cases.timeline.EntryStanding;
import org.orderwatch.cases.timeline.OrderLine;
import org.orderwatch.cases.timeline.TimelineItem;
import org.orderwatch.cases.timeline.TimelinePage;
import org.orderwatch.cases.timeline.TimelineView;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.DocketId;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.UserId;
import org.springframework.stereotype.Component;

/** Tells a case: first what restrains its client, then what is to be done, then the story. */
@Component
class CaseStories {

  private static final int ENTRIES = 100;
  private static final int NOTES = 50;

  private final CaseView cases;
  private final TimelineView timelines;
  private final SupportCases files;
  private final AccessLog log;
  private final FlagQueue flags;
  private final AgencyDays days;
  private final PeopleNames people;
  private final Dockets dockets;
  private final CaseChart chart;
  private final OrderWords orders;
  private final EntryWords entries;
  private final FlagWords flagWords;
  private final Say say;

  CaseStories(
      CaseView cases,
      TimelineView timelines,
      SupportCases files,
      AccessLog log,
      FlagQueue flags,
      AgencyDays days,
      PeopleNames people,
      Dockets dockets,
      CaseChart chart,
      OrderWords orders,
      EntryWords entries,
      FlagWords flagWords,
      Say say) {
    this.cases = cases;
    this.timelines = timelines;
    this.files = files;
    this.log = log;
    this.flags = flags;
    this.days = days;
    this.people = people;
    this.dockets = dockets;
    this.chart = chart;
    this.orders = orders;
    this.entries = entries;
    this.flagWords = flagWords;
    this.say = say;
  }

  /**
   * Reads a case for a page.
   *
   * @param viewer who reads
   * @param caseId any id
   * @param from where the entries begin, or null
   * @return the case
   * @throws org.orderwatch.kernel.web.RefusedException NOT_FOUND if it may not be read
   */
  CaseStory read(Viewer viewer, CaseId caseId, @Nullable EntryId from) {
    CaseShown shown = cases.read(viewer, caseId, null);
    TimelinePage page = timelines.read(viewer, caseId, null, from, ENTRIES);
    log.opened(viewer, caseId, AccessLog.What.NOTES);
    List<CaseNote> notes = files.notes(caseId, NOTES);
    Map<UserId, String> staff = people.staff(mentioned(shown, page, notes));
    Names names = names(viewer, shown);
    LocalDate today = days.today();
    ZoneId zone = days.zone();
    Map<DocketId, String> numbers = dockets.numbers(shown.status().orders());
    Map<OrderId, String> titles = new HashMap<>();
    shown
        .status()
        .orders()
        .forEach(each -> titles.put(each.order(), orders.title(each.form(), each.grantedOn())));
    List<OrderCard> now = new ArrayList<>();
    List<CaseStory.OrderCard> restraining = new ArrayList<>();
    List<CaseStory.OrderCard> protecting = new ArrayList<>();
    List<CaseStory.OrderCard> others = new ArrayList<>();
    for (OrderLine each : shown.status().orders()) {
      CaseStory.OrderCard card = card(each, names, numbers);
      now.add(new OrderCard(each, card));
      if (each.restrainsClient() != null) {
        restraining.add(card);
      }
      if (each.protectsClient() != null) {
        protecting.add(card);
      }
      if (each.restrainsClient() == null && each.protectsClient() == null) {
        others.add(card);
      }
    }
    return new CaseStory(
        caseId,
        Said.of(names.of(shown.client().id())),
        details(shown.client()),
        standing(shown, staff, today),
        shown.closed(),
        restraining,
        next(shown, now, names, today),
        flags(viewer, shown.client().id(), names, today),
        protecting,
        restraining,
        others,
        petitions(shown, names),
        shown.status().hearings().stream().map(each -> say.hearing(each.date(), today)).toList(),
        chart.of(shown, today),
        chart.table(shown, today),
        page.items().stream().map(each -> row(each, shown, names, titles, staff, zone)).toList(),
        page.next(),
        shown.linked().stream()
            .map(
                each ->
                    say.said(
                        "case.linked." + each.to().name(),
                        names.of(each.person()),
                        say.word(each.how())))
            .toList(),
        notes.stream().map(each -> note(each, staff, zone)).toList(),
        shown.incomplete() || page.incomplete());
  }

  private record OrderCard(OrderLine line, CaseStory.OrderCard card) {}

  private Names names(Viewer viewer, CaseShown shown) {
    Set<PersonId> wanted = new HashSet<>(shown.people().keySet());
    for (OrderLine each : shown.status().orders()) {
      each.terms()
          .restraints()
          .forEach(
              restraint -> {
                wanted.add(restraint.restrained());
                wanted.addAll(restraint.protects());
              });
    }
    wanted.removeAll(shown.people().keySet());
    if (wanted.isEmpty()) {
      return people.of(shown.people());
    }
    Map<PersonId, PersonShown> all = new HashMap<>(people.seen(viewer, wanted));
    all.putAll(shown.people());
    return people.of(all);
  }

  private static Set<UserId> mentioned(CaseShown shown, TimelinePage page, List<CaseNote> notes) {
    Set<UserId> ids = new HashSet<>();
    shown.colleagues().forEach(each -> ids.add(each.user()));
    page.items()
        .forEach(
            each -> {
              UserId by = each.recordedBy();
              if (by != null) {
                ids.add(by);
              }
            });
    notes.forEach(
        each -> {
          UserId by = each.recordedBy();
          if (by != null) {
            ids.add(by);
          }
        });
    return ids;
  }

  private List<String> details(PersonShown client) {
    List<String> all = new ArrayList<>();
    LocalDate birth = client.birthDate();
    if (birth != null) {
      all.add(say.text("person.born", say.day(birth)));
    }
    String ref = client.agencyRef();
    if (ref != null) {
      all.add(say.text("person.ref", ref));
    }
    return all;
  }

  private String standing(CaseShown shown, Map<UserId, String> staff, LocalDate today) {
    List<String> working =
        shown.colleagues().stream()
            .filter(CaseColleague::assigned)
            .map(each -> staff.getOrDefault(each.user(), say.text("word.colleague")))
            .sorted()
            .toList();
    return say.text(shown.closed() ? "case.closed" : "case.open", say.day(shown.openedOn(), today))
        + " "
        + (working.isEmpty()
            ? say.text("case.nobody")
            : say.text("case.working", say.list(working)));
  }

  private CaseStory.OrderCard card(OrderLine order, Names names, Map<DocketId, String> numbers) {
    List<Said> lines = new ArrayList<>(orders.restraints(order.terms().restraints(), names));
    if (order.inForce() != null) {
      lines.addAll(orders.service(order.service(), names));
    }
    DocketId docket = order.docket();
    String number = docket == null ? null : numbers.get(docket);
    return new CaseStory.OrderCard(
        "order-" + order.order(),
        orders.title(order.form(), order.grantedOn()),
        number == null
            ? say.court(order.court())
            : say.text("order.docket", say.court(order.court()), number),
        orders.end(order.end(), order.inForce(), order.on()),
        lines,
        orders.relief(order.terms()),
        OrderWords.askForThePaper(order));
  }

  private List<CaseStory.Task> next(
      CaseShown shown, List<OrderCard> now, Names names, LocalDate today) {
    List<CaseStory.Task> tasks = new ArrayList<>();
    String record = "/cases/" + shown.caseId() + "/record";
    for (OrderCard each : now) {
      OrderLine line = each.line();
      if (line.inForce() != null && line.unserved()) {
        for (var status : line.service()) {
          if (status.servedOn() == null) {
            tasks.add(
                new CaseStory.Task(
                    say.said(
                        "case.next.unserved",
                        each.card().title(),
                        names.of(status.restrained()),
                        status.failedAttempts()),
                    record,
                    say.text("case.next.record")));
          }
        }
      }
    }
    shown
        .status()
        .hearings()
        .forEach(
            each ->
                tasks.add(
                    new CaseStory.Task(
                        say.said("case.next.hearing", say.hearing(each.date(), today)),
                        record,
                        say.text("case.next.record"))));
    for (OrderCard each : now) {
      if (each.card().ask()) {
        tasks.add(
            new CaseStory.Task(
                say.said(
                    "case.next.ask",
                    each.card().title(),
                    orders.until(each.line().end(), each.line().on())),
                "#" + each.card().id(),
                say.text("case.next.see")));
      }
    }
    return tasks;
  }

  private List<CaseStory.Task> flags(Viewer viewer, PersonId client, Names names, LocalDate today) {
    List<CaseStory.Task> all = new ArrayList<>();
    for (FlagShown each : flags.of(viewer, client)) {
      boolean waiting =
          each.review() == ReviewState.NEW || each.review() == ReviewState.UNDER_REVIEW;
      all.add(
          new CaseStory.Task(
              flagWords.sentence(each, names, today),
              "/flags/" + each.flag(),
              say.text(waiting ? "flag.review" : "flag.look")));
    }
    return all;
  }

  private List<Said> petitions(CaseShown shown, Names names) {
    return shown.status().petitions().stream()
        .map(
            each ->
                say.said(
                    each.pending() ? "case.petition.pending" : "case.petition.decided",
                    names.of(each.petitioner()),
                    names.of(each.respondents()),
                    say.day(each.filedOn())))
        .toList();
  }

  private CaseStory.EntryRow row(
      TimelineItem item,
      CaseShown shown,
      Names names,
      Map<OrderId, String> titles,
      Map<UserId, String> staff,
      ZoneId zone) {
    UserId by = item.recordedBy();
    String who =
        by == null ? say.text("word.system") : staff.getOrDefault(by, say.text("word.colleague"));
    boolean holds = item.standing() == EntryStanding.EFFECTIVE;
    String standing =
        holds
            ? item.corrects() == null ? null : say.text("entry.corrects")
            : say.text("entry.standing." + item.standing().name());
    boolean correctable = holds && item.corrects() == null;
    return new CaseStory.EntryRow(
        "entry-" + item.entry(),
        entries.of(item.fact(), names, titles),
        say.word(item.lane()),
        say.day(item.occurredOn()),
        say.text("entry.recorded", say.moment(item.recordedAt(), zone), who),
        say.word(item.source()),
        standing,
        holds,
        correctable ? "/proceedings/" + item.proceeding() + "?case=" + shown.caseId() : null);
  }

  private CaseStory.Note note(CaseNote note, Map<UserId, String> staff, ZoneId zone) {
    String text = note.text();
    UserId by = note.recordedBy();
    return new CaseStory.Note(
        say.day(note.on()),
        text == null ? say.text("word.erased") : text,
        say.text(
            "entry.recorded",
            say.moment(note.recordedAt(), zone),
            by == null
                ? say.text("word.system")
                : staff.getOrDefault(by, say.text("word.colleague"))));
  }
}
