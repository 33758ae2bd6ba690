package org.orderwatch.cases.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderwatch.cases.testing.TestAgency.bean;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.person.PersonDetails;
import org.orderwatch.cases.person.Persons;
import org.orderwatch.cases.supportcase.SupportCases;
import org.orderwatch.cases.testing.CourtFacts;
import org.orderwatch.cases.testing.OrdersStandIn;
import org.orderwatch.cases.testing.OrdersTopic;
import org.orderwatch.cases.testing.SignedInAgency;
import org.orderwatch.cases.testing.Visitor;
import org.orderwatch.kernel.eventstore.RecordingContext;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.published.DeadlinesAssessed;
import org.orderwatch.kernel.published.OrderServed;
import org.orderwatch.kernel.published.PetitionFiled;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.Terms;

/** Recording on the pages of the real service; the order service's answers are given to it. */
class RecordPagesIT {

  private static final LocalDate FILED = LocalDate.of(2026, 3, 2);
  private static final LocalDate GRANTED = LocalDate.of(2026, 3, 16);
  private static final LocalDate UNTIL = LocalDate.of(2099, 3, 17);
  private static final Pattern KEY = Pattern.compile("name=\"formKey\" value=\"([^\"]+)\"");
  private static final OrdersStandIn ORDERS = OrdersStandIn.shared();

  private static SignedInAgency agency;
  private static Visitor ana;
  private static Visitor ben;
  private static UserId anasId;

  private final PersonId client = new PersonId(UUID.randomUUID());
  private final PersonId opponent = new PersonId(UUID.randomUUID());
  private final ProceedingId proceeding = new ProceedingId(UUID.randomUUID());
  private final OrderId order = new OrderId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());
  private final Entry petitionEntry = CourtFacts.onRecord(FILED);
  private final Entry grantEntry = CourtFacts.onRecord(GRANTED);
  private final Terms terms = CourtFacts.terms(opponent, client);

  @BeforeAll
  static void people() {
    agency = new SignedInAgency();
    ana = agency.user("ana", "ADVOCATE");
    ben = agency.user("ben", "ADVOCATE");
    anasId = UserId.of(agency.userId("ana"));
  }

  @BeforeEach
  void aCase() {
    inAgency(
        () -> {
          Persons persons = bean(Persons.class);
          persons.register(client, new PersonDetails("Petra Client", null, null));
          persons.register(opponent, new PersonDetails("Oscar Opponent", null, null));
          return bean(SupportCases.class).open(caseId, client, Set.of(anasId), FILED);
        });
  }

  private static <T extends @Nullable Object> T inAgency(Supplier<T> work) {
    return AgencyContext.get(
        AgencyId.of(agency.id()), () -> new RecordingContext(anasId, null).get(work));
  }

  private String recorded(org.orderwatch.kernel.published.OrderEvent... more) {
    PetitionFiled petition = CourtFacts.petition(petitionEntry, client, opponent);
    var granted = CourtFacts.granted(grantEntry, order, terms, UNTIL.minusDays(1));
    OrdersTopic.publish(AgencyId.of(agency.id()), proceeding, petition, granted);
    OrdersTopic.publish(AgencyId.of(agency.id()), proceeding, more);
    return OrdersTopic.publish(AgencyId.of(agency.id()), proceeding, assessed(null));
  }

  private DeadlinesAssessed assessed(@Nullable LocalDate servedOn) {
    return CourtFacts.assessed(
        client, opponent, FILED, CourtFacts.assessed(order, GRANTED, UNTIL, terms, null, servedOn));
  }

  private String page(String after) {
    return "/proceedings/" + proceeding + "?case=" + caseId + "&after=" + after;
  }

  private void awaitShown(String after) {
    Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(30))
        .until(() -> ana.open(page(after)).body().contains("Oscar Opponent"));
  }

  private String record(String fact) {
    return "/cases/" + caseId + "/record/" + fact + "?proceeding=" + proceeding;
  }

  private void previews() {
    String state =
        "{\"assessed\":"
            + FactTrees.of(assessed(LocalDate.of(2026, 3, 18)))
            + ",\"entries\":[{\"entry\":{\"id\":\""
            + petitionEntry.id()
            + "\"}},{\"entry\":{\"id\":\""
            + grantEntry.id()
            + "\"}}]}";
    ORDERS.on(
        "POST /v1/proceedings/" + proceeding + "/preview",
        200,
        "{\"proceedingId\":\"%s\",\"entries\":[],\"warnings\":[{\"code\":\"ODD\",\"message\":\"This is odd.\"}],\"state\":%s}"
            .formatted(proceeding, state));
  }

  private Map<String, List<String>> service() {
    Map<String, List<String>> answers = new LinkedHashMap<>();
    answers.put("on", List.of("Mar 18 2026"));
    answers.put("order", List.of(order.toString()));
    answers.put("restrained", List.of(opponent.toString()));
    answers.put("method", List.of("PERSONAL"));
    answers.put("source", List.of("COURT_RECORD"));
    answers.put("step", List.of("check"));
    return answers;
  }

  @Test
  void anEntryIsAskedCheckedRecordedOnceAndShownWithItsUndo() {
    awaitShown(recorded());
    previews();
    HttpResponse<String> what = ana.open("/cases/" + caseId + "/record");
    assertThat(what.body()).contains("What happened?", "An order was served", "OrderServed?proc");
    assertThat(what.body().indexOf("OrderServed?"))
        .isLessThan(what.body().indexOf("PetitionFiled?"));

    HttpResponse<String> form = ana.open(record("OrderServed"));
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).contains("Who was served?", "Oscar Opponent").doesNotContain("??");
    HttpResponse<String> check = ana.submit(form, record("OrderServed"), service());
    assertThat(check.body())
        .contains("Is this right?", "This is odd.", "stated by the court", "Wed 18 Mar 2026")
        .contains("Oscar Opponent was served on Wed 18 Mar 2026.")
        .doesNotContain("??");
    assertThat(ORDERS.asked("POST /v1/proceedings/" + proceeding + "/entries")).isEmpty();
    assertThat(key(check)).isEqualTo(key(form));

    OrderServed served =
        CourtFacts.served(CourtFacts.onRecord(LocalDate.of(2026, 3, 18)), order, opponent);
    String after =
        OrdersTopic.publish(
            AgencyId.of(agency.id()), proceeding, served, assessed(LocalDate.of(2026, 3, 18)));
    ORDERS.on(
        "POST /v1/proceedings/" + proceeding + "/entries",
        201,
        "{\"proceedingId\":\"%s\",\"entries\":[\"%s\"],\"sequence\":%s,\"warnings\":[]}"
            .formatted(proceeding, served.entry().id(), after.substring(after.indexOf(':') + 1)));
    Map<String, List<String>> again = service();
    again.put("step", List.of("record"));
    HttpResponse<String> done = ana.submit(check, record("OrderServed"), again);
    HttpResponse<String> twice = ana.submit(check, record("OrderServed"), again);

    var asked = ORDERS.asked("POST /v1/proceedings/" + proceeding + "/entries");
    assertThat(asked).hasSize(2);
    assertThat(asked.getFirst()).isEqualTo(asked.getLast());
    assertThat(asked.getFirst().key()).isEqualTo(key(form));
    assertThat(asked.getFirst().authorization()).startsWith("Bearer ");
    JsonNode fact = json(asked.getFirst().body()).path("facts").path(0);
    assertThat(fact.path("fact").asText()).isEqualTo("OrderServed");
    assertThat(fact.path("entry").path("occurredOn").asText()).isEqualTo("2026-03-18");
    assertThat(done.uri().getPath()).isEqualTo("/proceedings/" + proceeding);
    assertThat(twice.uri()).isEqualTo(done.uri());
    assertThat(done.uri().toString()).doesNotContain("Petra").doesNotContain("Oscar");
    assertThat(done.body()).contains("Recorded", "Take back", "An order was served");
    assertThat(done.body()).contains("ow-person\">Petition of Petra Client against Oscar Opponent");
    assertThat(done.body()).contains("The petition was dismissed").doesNotContain("??");
  }

  @Test
  void aRefusalStandsBesideItsFieldWithEverythingKept() {
    awaitShown(recorded());
    ORDERS.on(
        "POST /v1/proceedings/" + proceeding + "/preview",
        422,
        """
        {"status":422,"code":"IMPOSSIBLE","detail":"No.","errors":[{"field":"facts[0].order",
        "code":"BEFORE_GRANT","message":"The order was not granted yet."}],"conflicts":["%s"]}
        """
            .formatted(grantEntry.id()));
    Map<String, List<String>> answers = service();
    answers.put("on", List.of("3/5/26"));
    HttpResponse<String> form = ana.open(record("OrderServed"));
    HttpResponse<String> refused = ana.submit(form, record("OrderServed"), answers);
    assertThat(refused.body())
        .contains("There is a problem", "href=\"#order\"", "The order was not granted yet.")
        .contains("value=\"3/5/26\"", "A final order was granted, Mon 16 Mar 2026")
        .contains(key(form));
    answers.put("on", List.of("the other day"));
    assertThat(ana.submit(refused, record("OrderServed"), answers).body())
        .contains("href=\"#on\"", "Write a day that exists", "value=\"the other day\"");
  }

  @Test
  void takingBackIsACorrection() {
    String after = recorded();
    awaitShown(after);
    previews();
    HttpResponse<String> page = ana.open(page(after));
    String correct = record("EntryCorrected") + "&corrects=" + grantEntry.id();
    HttpResponse<String> check =
        ana.submit(
            page,
            correct,
            Map.of(
                "kind", List.of("NEVER_HAPPENED"),
                "source", List.of("OTHER"),
                "on", List.of("2026-03-20"),
                "step", List.of("check")));
    assertThat(check.body()).contains("This corrects:", "A final order was granted");
    JsonNode tried =
        json(ORDERS.asked("POST /v1/proceedings/" + proceeding + "/preview").getLast().body());
    assertThat(tried.path("corrections").path(0).path("kind").asText()).isEqualTo("NEVER_HAPPENED");
    HttpResponse<String> right =
        ana.submit(
            page,
            correct,
            Map.of(
                "kind", List.of("WRONG_VALUE"),
                "source", List.of("OTHER"),
                "on", List.of("2026-03-20"),
                "step", List.of("check")));
    assertThat(right.uri().getPath()).endsWith("/record/FinalOrderGranted");
    assertThat(right.body()).contains("value=\"2026-03-16\"", "value=\"2099-03-16\"");
  }

  @Test
  void aNewProceedingIsOpenedAgainstSomebodyNewAndTakenIntoTheCase() {
    String start = "/cases/" + caseId + "/new-proceeding";
    String name = "Norbert Newcomer";
    HttpResponse<String> form =
        ana.submit(
            ana.open(start),
            start,
            Map.of(
                "fact", List.of("PetitionFiled"),
                "side", List.of("asks"),
                "other", List.of("new"),
                "name", List.of(name),
                "step", List.of("start")));
    assertThat(form.uri().getPath()).endsWith("/record/PetitionFiled");
    assertThat(form.uri().toString()).doesNotContain("Norbert");
    assertThat(form.body()).contains(name, "Petra Client");
    ORDERS.on(
        "POST /v1/courts",
        200,
        "{\"id\":\"%s\",\"jurisdiction\":\"OH\"}".formatted(CourtFacts.COURT.id()));
    ORDERS.on("POST /v1/dockets", 200, "{\"id\":\"%s\"}".formatted(UUID.randomUUID()));
    ORDERS.on(
        "POST /v1/proceedings",
        201,
        "{\"proceedingId\":\"%s\",\"entries\":[\"%s\"],\"sequence\":1}"
            .formatted(proceeding, UUID.randomUUID()));
    Map<String, List<String>> answers = new LinkedHashMap<>();
    answers.put("on", List.of("3/2/2026"));
    answers.put("court", List.of("another"));
    answers.put("courtState", List.of("OH"));
    answers.put("docket", List.of("24DV009876"));
    answers.put("petitioner", List.of(client.toString()));
    answers.put("respondents", List.of(checked(form, "respondents")));
    answers.put("kind", List.of("DOMESTIC"));
    answers.put("relationship", List.of("UNKNOWN"));
    answers.put("children", List.of("UNKNOWN"));
    answers.put("source", List.of("COURT_RECORD"));
    answers.put("step", List.of("record"));
    HttpResponse<String> done =
        ana.submit(form, form.uri().getPath() + "?" + form.uri().getQuery(), answers);
    assertThat(done.body()).contains("It is recorded; the list is still catching up.");
    assertThat(done.uri().toString()).doesNotContain("24DV009876");
    JsonNode petition =
        json(ORDERS.asked("POST /v1/proceedings").getLast().body())
            .path("facts")
            .path(0)
            .path("petition");
    assertThat(petition.path("docket").asText()).hasSize(36);
    assertThat(petition.path("petitioner").asText()).isEqualTo(client.toString());
    assertThat(inAgency(() -> bean(SupportCases.class).proceedings(caseId)))
        .containsExactly(proceeding);
  }

  @Test
  void whoMayNotReadTheCaseLearnsNothing() {
    String after = recorded();
    awaitShown(after);
    HttpResponse<String> none = ben.open("/proceedings/" + UUID.randomUUID());
    for (String path :
        List.of(page(after), record("OrderServed"), "/cases/" + caseId + "/record")) {
      HttpResponse<String> hidden = ben.open(path);
      assertThat(hidden.statusCode()).as(path).isEqualTo(404);
      assertThat(anonymous(hidden)).isEqualTo(anonymous(none));
    }
  }

  private static String anonymous(HttpResponse<String> page) {
    return page.body()
        .replaceAll("value=\"[^\"]{20,}\"", "")
        .replaceAll("ow-reference\">[^<]*<", "");
  }

  private static String key(HttpResponse<String> page) {
    Matcher key = KEY.matcher(page.body());
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  private static String checked(HttpResponse<String> page, String name) {
    Matcher box =
        Pattern.compile("name=\"" + name + "\"\\s+value=\"([^\"]+)\"\\s+checked")
            .matcher(page.body());
    assertThat(box.find()).isTrue();
    return box.group(1);
  }

  private static JsonNode json(String body) {
    return FactTrees.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
