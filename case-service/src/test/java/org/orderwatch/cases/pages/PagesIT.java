package org.orderwatch.cases.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.testing.CourtFacts;
import org.orderwatch.cases.testing.OrdersTopic;
import org.orderwatch.cases.testing.RunningCases;
import org.orderwatch.cases.testing.SignedInAgency;
import org.orderwatch.cases.testing.Visitor;
import org.orderwatch.kernel.consuming.Applied;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.vocabulary.Terms;

/** Two people at their browsers, a case with orders both ways, and every page of it. */
class PagesIT {

  private static final LocalDate TODAY = LocalDate.now(java.time.Clock.systemUTC());
  private static final LocalDate FILED = TODAY.minusDays(60);
  private static final LocalDate HERS = TODAY.minusDays(40);
  private static final LocalDate HIS = TODAY.minusDays(20);
  private static final LocalDate ENDS = TODAY.plusDays(20);
  private static final String CLIENT = "Quintessa Marlowe";
  private static final String OPPONENT = "Peregrine Ashdown";
  private static final String CHILD = "Ottoline Marlowe";
  private static final String BIRTH = "1991-04-17";
  private static final Pattern CASE = Pattern.compile("/cases/([0-9a-f-]{36})");
  private static final Pattern PERSON = Pattern.compile("/people/([0-9a-f-]{36})");
  private static final Pattern FLAG = Pattern.compile("/flags/([0-9a-f-]{36})");
  private static final Pattern SEEN = Pattern.compile("name=\"contentSeen\" value=\"([^\"]+)\"");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:href|action|formaction|src)=\"([^\"]*)\"");

  private static Visitor ana;
  private static Visitor sue;
  private static SignedInAgency agency;
  private static String caseId;
  private static String after;

  @BeforeAll
  static void aCaseWithOrdersBothWays() {
    agency = new SignedInAgency();
    ana = agency.user("ana", "ADVOCATE");
    sue = agency.user("sue", "SUPERVISOR");
    caseId = open(ana, CLIENT);
    PersonId client = person(CLIENT);
    PersonId opponent = register(OPPONENT);
    register(CHILD);
    AgencyId id = AgencyId.of(agency.id());
    OrderId hers = new OrderId(UUID.randomUUID());
    OrderId his = new OrderId(UUID.randomUUID());
    ProceedingId first = new ProceedingId(UUID.randomUUID());
    ProceedingId second = new ProceedingId(UUID.randomUUID());
    Terms forHer = CourtFacts.terms(opponent, client);
    Terms againstHer = CourtFacts.terms(client, opponent);
    String one =
        OrdersTopic.publish(
            id,
            first,
            CourtFacts.petition(CourtFacts.onRecord(FILED), client, opponent),
            CourtFacts.granted(CourtFacts.onRecord(HERS), hers, forHer, ENDS),
            CourtFacts.assessed(
                client,
                opponent,
                FILED,
                CourtFacts.assessed(hers, HERS, ENDS.plusDays(1), forHer, null, null)));
    after =
        OrdersTopic.publish(
            id,
            second,
            CourtFacts.petition(CourtFacts.onRecord(HIS.minusDays(2)), opponent, client),
            CourtFacts.granted(CourtFacts.onRecord(HIS), his, againstHer, ENDS.plusDays(200)),
            CourtFacts.served(CourtFacts.onRecord(HIS), his, client),
            CourtFacts.assessed(
                opponent,
                client,
                HIS.minusDays(2),
                CourtFacts.assessed(his, HIS, ENDS.plusDays(201), againstHer, null, HIS)));
    for (String place : List.of(one, after)) {
      int cut = place.indexOf(':');
      Awaitility.await()
          .atMost(java.time.Duration.ofSeconds(60))
          .until(
              () ->
                  AgencyContext.get(
                      id,
                      () ->
                          RunningCases.shared()
                              .bean(Applied.class)
                              .await(
                                  List.of("timeline", "opposition", "ends"),
                                  place.substring(0, cut),
                                  Long.parseLong(place.substring(cut + 1)),
                                  java.time.Duration.ofSeconds(2))));
    }
  }

  private static String open(Visitor who, String name) {
    HttpResponse<String> opened =
        who.submit(
            who.open("/cases/new"),
            "/cases/new",
            Map.of("name", List.of(name), "birthDate", List.of(BIRTH)));
    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.uri().getQuery()).isEqualTo("done=opened");
    return first(CASE, opened.uri().getPath());
  }

  private static PersonId person(String name) {
    return PersonId.of(first(PERSON, search(ana, name).body()));
  }

  private static HttpResponse<String> search(Visitor who, String name) {
    return who.submit(who.open("/people"), "/people/search", Map.of("q", List.of(name)));
  }

  private static PersonId register(String name) {
    HttpResponse<String> page =
        ana.submit(
            ana.open("/cases/" + caseId + "/people"),
            "/cases/" + caseId + "/people/new",
            Map.of("name", List.of(name)));
    assertThat(page.statusCode()).isEqualTo(200);
    return person(name);
  }

  @Test
  void theCaseSaysFirstThatItsClientIsRestrainedAndByWhat() {
    String page = mainOf(ana.open("/cases/" + caseId + "?after=" + after));
    assertThat(page.indexOf("An order restrains the client."))
        .isPositive()
        .isLessThan(page.indexOf("<h1"));
    assertThat(page.substring(0, page.indexOf("<h1"))).contains("No contact", "In force today.");
    assertThat(page).contains(CLIENT, OPPONENT, "Full bar: in force for certain");
  }

  @Test
  void theStoryHasTwoLanesOnOneAxisAndTheSameInATable() {
    String page = mainOf(ana.open("/cases/" + caseId));
    assertThat(page).contains("<svg", "ow-chart-shade", "The same as a table");
    assertThat(page).contains("For the client", "Against the client");
    assertThat(page).contains("Orders both ways between the same persons");
    assertThat(page)
        .contains("was served (in person)", "Recorded ", "Known from the court record.");
    assertThat(page).doesNotContain("COURT_RECORD", "UNKNOWN", "??");
  }

  @Test
  void todayNamesWhatWaitsForServiceAndWhatEnds() {
    String page = mainOf(ana.open("/today"));
    assertThat(page).contains("Waiting for service", "Ending within 30 days", "/cases/" + caseId);
    assertThat(page).contains(OPPONENT, "(in 20 days)");
  }

  @Test
  void theCaseloadAnswersItsFilters() {
    for (String filter : List.of("restrained=on", "unserved=on", "flagged=on", "ends=30")) {
      assertThat(mainOf(ana.open("/caseload?" + filter))).as(filter).contains(CLIENT);
    }
    for (String filter : List.of("closed=on", "hearing=7", "ends=7")) {
      assertThat(mainOf(ana.open("/caseload?" + filter))).as(filter).doesNotContain(CLIENT);
    }
  }

  @Test
  void endsAreListedForTheHorizonChosen() {
    assertThat(mainOf(ana.open("/ends?within=30"))).contains("(in 20 days)", "stated by the court");
    assertThat(mainOf(ana.open("/ends?within=7"))).contains("No order ends in this time");
  }

  @Test
  void aFlagIsShownWithItsOverlapAndReviewedOnce() {
    String queue = mainOf(ana.open("/flags"));
    assertThat(queue).contains("orders both ways in separate proceedings", "Nobody has looked");
    String flag = "/flags/" + first(FLAG, queue);
    HttpResponse<String> page = ana.open(flag);
    assertThat(mainOf(page)).contains("<svg", "ow-chart-shade", "When they oppose each other");

    HttpResponse<String> missing =
        ana.submit(
            page,
            flag + "/review",
            Map.of(
                "contentSeen",
                List.of(first(SEEN, page.body())),
                "decision",
                List.of("DISMISSED")));
    assertThat(mainOf(missing)).contains("There is a problem", "Choose one", "Write why");

    Map<String, List<String>> decided =
        Map.of(
            "contentSeen", List.of(first(SEEN, page.body())),
            "decision", List.of("CONFIRMED"),
            "note", List.of("Both papers were seen"));
    HttpResponse<String> reviewed = ana.submit(page, flag + "/review", decided);
    assertThat(mainOf(reviewed))
        .contains("Your review is recorded", "Confirmed: it is so", "Both papers were seen")
        .contains("It was confirmed.");
    HttpResponse<String> again = ana.submit(page, flag + "/review", decided);
    assertThat(mainOf(again)).containsOnlyOnce("Both papers were seen");
    assertThat(mainOf(ana.open("/flags?state=CONFIRMED"))).contains(flag);
  }

  @Test
  void aNoteIsKeptOnceAndAnEmptyOneIsAskedFor() {
    HttpResponse<String> page = ana.open("/cases/" + caseId);
    String to = "/cases/" + caseId + "/notes";
    assertThat(mainOf(ana.submit(page, to, Map.of("text", List.of("")))))
        .contains("Write something");
    Map<String, List<String>> note = Map.of("text", List.of("She called from court"));
    assertThat(mainOf(ana.submit(page, to, note))).contains("The note is kept.");
    assertThat(mainOf(ana.submit(page, to, note))).containsOnlyOnce("She called from court");
  }

  @Test
  void somebodyIsFoundAndLinked() {
    String to = "/cases/" + caseId + "/people";
    HttpResponse<String> found =
        ana.submit(ana.open(to), to + "/search", Map.of("name", List.of("ottol")));
    String child = person(CHILD).toString();
    assertThat(mainOf(found)).contains(CHILD, child);
    HttpResponse<String> linked =
        ana.submit(
            found,
            to,
            Map.of(
                "name", List.of("ottol"),
                "person", List.of(child),
                "to", List.of("CLIENT"),
                "how", List.of("CHILD")));
    assertThat(mainOf(linked)).contains("The person is linked.", "linked to the client (child)");
  }

  @Test
  void aBarredColleagueFindsTheSameAsNobodysCase() {
    Visitor ben = agency.user("ben", "ADVOCATE");
    String bens = open(ben, "Client of Ben");
    String staff = "/cases/" + bens + "/staff";
    assertThat(ana.open("/cases/" + bens).statusCode()).isEqualTo(404);
    HttpResponse<String> barred =
        sue.submit(
            sue.open(staff),
            staff,
            Map.of(
                "user", List.of(agency.userId("ben")),
                "change", List.of("BAR"),
                "reason", List.of("A conflict of interest")));
    assertThat(barred.statusCode()).isEqualTo(200);
    HttpResponse<String> his = ben.open("/cases/" + bens);
    HttpResponse<String> nobodys = ben.open("/cases/" + UUID.randomUUID());
    assertThat(his.statusCode()).isEqualTo(404);
    assertThat(comparable(his)).isEqualTo(comparable(nobodys));
    assertThat(mainOf(search(ben, "Client of Ben"))).doesNotContain("Open her case");
  }

  @Test
  void remindersSayThatTheirServiceCannotBeReached() {
    assertThat(mainOf(ana.open("/reminders"))).contains("cannot be reached");
    assertThat(mainOf(ana.open("/cases/" + caseId + "/reminders"))).contains("cannot be reached");
  }

  @Test
  void noAddressOnAnyPageNamesAnybodyAndTitlesAreNeutral() {
    List<HttpResponse<String>> pages =
        List.of(
            ana.open("/today"),
            ana.open("/caseload"),
            ana.open("/cases/" + caseId),
            ana.open("/cases/" + caseId + "/people"),
            sue.open("/cases/" + caseId + "/staff"),
            ana.open("/people/" + person(CLIENT)),
            search(ana, "Marlowe"),
            ana.open("/flags?state=NEW&state=CONFIRMED"),
            ana.open("/ends"));
    for (HttpResponse<String> page : pages) {
      assertThat(page.statusCode()).as(page.uri().getPath()).isEqualTo(200);
      Matcher matcher = ADDRESS.matcher(page.body());
      while (matcher.find()) {
        assertThat(matcher.group(1))
            .as(page.uri().getPath())
            .doesNotContainIgnoringCase("marlowe")
            .doesNotContainIgnoringCase("ashdown")
            .doesNotContain(BIRTH);
      }
      String title =
          page.body().substring(page.body().indexOf("<title>"), page.body().indexOf("</title>"));
      assertThat(title).doesNotContainIgnoringCase("marlowe").doesNotContainIgnoringCase("order");
      assertThat(page.body()).doesNotContain(" style=\"", "onclick=");
    }
  }

  private static String comparable(HttpResponse<String> page) {
    return page.body()
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "csrf");
  }

  private static String mainOf(HttpResponse<String> page) {
    assertThat(page.statusCode()).as(page.uri().getPath()).isEqualTo(200);
    int from = page.body().indexOf("<main");
    return page.body()
        .substring(from, page.body().indexOf("</main>"))
        .replaceAll("</?span[^>]*>", "")
        .replaceAll("\\s+", " ");
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s is there", pattern).isTrue();
    return matcher.group(1);
  }
}
