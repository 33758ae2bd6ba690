package org.orderwatch.cases.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orderwatch.cases.testing.TestAgency.bean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.supportcase.SupportCases;
import org.orderwatch.cases.testing.CourtFacts;
import org.orderwatch.cases.testing.OrdersTopic;
import org.orderwatch.cases.testing.TestAgency;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.vocabulary.OrderAssessment;

/** Flags over the API: who sees them, what they rest on, and their reviews. */
class FlagsIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final TestAgency agency = new TestAgency();
  private final UserId ana = new UserId(UUID.randomUUID());
  private final UserId ben = new UserId(UUID.randomUUID());
  private final UserId boss = new UserId(UUID.randomUUID());
  private final PersonId client = new PersonId(UUID.randomUUID());
  private final PersonId other = new PersonId(UUID.randomUUID());
  private final CaseId caseId = openCase(client, ana);
  private final ProceedingId hers = new ProceedingId(UUID.randomUUID());
  private final OrderId her = new OrderId(UUID.randomUUID());

  @Test
  void aReviewIsAboutWhatWasShownAndReopensWhenTheOrdersChange() {
    oppose();
    String path = "/v1/flags/" + awaitFlag(ana, Role.ADVOCATE);
    JsonNode details = get(ana, path);
    assertThat(details.path("flag").path("kind").asText()).isEqualTo("DUAL");
    assertThat(details.path("flag").path("facts").asText()).isEqualTo("ONGOING");
    assertThat(details.path("proceedings")).hasSize(2);
    assertThat(details.path("history").path("versions")).isNotEmpty();
    String seen = details.path("flag").path("contentSeen").asText();

    assertThat(review(path, "DISMISSED", null, seen, null).statusCode()).isEqualTo(400);
    assertThat(review(path, "CONFIRMED", null, seen + "x", null).statusCode()).isEqualTo(409);
    assertThat(
            review(path, "DISMISSED", "ALREADY_HANDLED", seen, "Spoke with counsel.").statusCode())
        .isEqualTo(201);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              JsonNode reviewed = get(ana, path);
              assertThat(reviewed.path("flag").path("review").asText()).isEqualTo("DISMISSED");
              assertThat(reviewed.path("reviews")).hasSize(1);
              assertThat(reviewed.path("notes").toString()).contains("Spoke with counsel.");
            });
    assertThat(get(ana, "/v1/flags?state=NEW").path("flags")).isEmpty();
    assertThat(get(ana, "/v1/flags?state=DISMISSED").path("flags")).hasSize(1);

    OrderId another = new OrderId(UUID.randomUUID());
    publish(hers, client, other, her, another);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              JsonNode flag = get(ana, path).path("flag");
              assertThat(flag.path("review").asText()).isEqualTo("NEW");
              assertThat(flag.path("reopened").asBoolean()).isTrue();
            });
    assertThat(get(ana, path).path("reviews")).as("never lost").hasSize(1);
  }

  @Test
  void aFlagIsSeenThroughACaseAndOtherwiseLikeAnIdThatDoesNotExist() {
    oppose();
    String flag = awaitFlag(ana, Role.ADVOCATE);

    assertThat(status(agency, boss, Role.SUPERVISOR, flag)).isEqualTo(200);
    assertThat(status(agency, ben, Role.ADVOCATE, flag)).isEqualTo(404);
    assertThat(status(new TestAgency(), boss, Role.SUPERVISOR, flag)).isEqualTo(404);
    assertThat(status(agency, ben, Role.REPORTER, flag)).isEqualTo(403);
    assertThat(get(ben, "/v1/flags").path("flags")).isEmpty();
  }

  @Test
  void aFlagBetweenTwoClientsLeavesTheAdvocatesAndNeitherCaseShowsIt() {
    oppose();
    String flag = awaitFlag(ana, Role.ADVOCATE);
    String oppositions = "/v1/cases/" + caseId + "/oppositions";
    assertThat(get(ana, oppositions).path(0).path("with").asText()).isEqualTo(other.toString());
    assertThat(get(ana, oppositions).path(0).path("episodes")).hasSize(1);

    CaseId otherCase = openCase(other, ben);

    assertThat(status(agency, ana, Role.ADVOCATE, flag)).isEqualTo(404);
    assertThat(status(agency, ben, Role.ADVOCATE, flag)).isEqualTo(404);
    assertThat(get(ana, oppositions)).isEmpty();
    assertThat(get(ben, "/v1/cases/" + otherCase + "/oppositions")).isEmpty();
    HttpResponse<String> seen =
        agency.send(boss, "GET", "/v1/flags/" + flag, null, Role.SUPERVISOR);
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(read(seen).path("flag").path("bothClients").asBoolean()).isTrue();
  }

  private void oppose() {
    publish(hers, client, other, her);
    publish(new ProceedingId(UUID.randomUUID()), other, client, new OrderId(UUID.randomUUID()));
  }

  /** A petition of one against another, and orders that restrain the other for twenty years. */
  private void publish(
      ProceedingId proceeding, PersonId petitioner, PersonId respondent, OrderId... orders) {
    var assessed =
        Arrays.stream(orders)
            .map(
                order ->
                    CourtFacts.assessed(
                        order,
                        DAY,
                        DAY.plusYears(20),
                        CourtFacts.terms(respondent, petitioner),
                        null,
                        null))
            .toArray(OrderAssessment[]::new);
    String last =
        OrdersTopic.publish(
            agency.id(),
            proceeding,
            CourtFacts.petition(CourtFacts.onRecord(DAY), petitioner, respondent),
            CourtFacts.assessed(petitioner, respondent, DAY, assessed));
    assertThat(last).isNotEmpty();
  }

  private CaseId openCase(PersonId of, UserId advocate) {
    CaseId opened = new CaseId(UUID.randomUUID());
    agency.run(
        boss, () -> bean(SupportCases.class).open(opened, of, Set.of(advocate), DAY).sequence());
    return opened;
  }

  private String awaitFlag(UserId user, Role role) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                read(agency.send(user, "GET", "/v1/flags", null, role)).path("flags").size() == 1);
    return read(agency.send(user, "GET", "/v1/flags", null, role))
        .path("flags")
        .path(0)
        .path("flag")
        .asText();
  }

  private HttpResponse<String> review(
      String path, String decision, @Nullable String because, String seen, @Nullable String note) {
    var body = JSON.createObjectNode().put("decision", decision).put("contentSeen", seen);
    if (because != null) {
      body.put("because", because);
    }
    if (note != null) {
      body.put("note", note);
    }
    return agency.send(ana, "POST", path + "/reviews", body.toString(), Role.ADVOCATE);
  }

  private static int status(TestAgency of, UserId user, Role role, String flag) {
    return of.send(user, "GET", "/v1/flags/" + flag, null, role).statusCode();
  }

  private JsonNode get(UserId user, String path) {
    HttpResponse<String> answer = agency.send(user, "GET", path, null, Role.ADVOCATE);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return read(answer);
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException noJson) {
      throw new IllegalStateException(noJson);
    }
  }
}
