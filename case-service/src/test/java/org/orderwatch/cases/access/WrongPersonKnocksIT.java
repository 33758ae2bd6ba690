package org.orderwatch.cases.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderwatch.cases.testing.TestAgency.bean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.testing.TestAgency;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Role;

/**
 * Story 12 for persons and cases: a user of another agency, a colleague who is not let in, a barred
 * colleague and a guessed id get byte for byte the same answer, but for the reference. A later
 * issue adds shared links.
 */
class WrongPersonKnocksIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TestAgency agency = new TestAgency();
  private final UserId ana = new UserId(UUID.randomUUID());
  private final UserId boss = new UserId(UUID.randomUUID());
  private String person = "";
  private String caseId = "";

  private record Knock(String method, String path, @Nullable String body) {}

  @BeforeEach
  void aCase() {
    person =
        text(
            agency.send(
                ana,
                "POST",
                "/v1/persons",
                "{\"name\":\"Hidden Person\",\"birthDate\":\"1991-05-06\"}",
                Role.ADVOCATE),
            201,
            "person");
    caseId =
        text(
            agency.send(ana, "POST", "/v1/cases", "{\"client\":\"" + person + "\"}", Role.ADVOCATE),
            201,
            "caseId");
    assertThat(agency.send(ana, "GET", "/v1/cases/" + caseId, null, Role.ADVOCATE).body())
        .contains("Hidden Person");
  }

  private static String text(HttpResponse<String> answer, int status, String field) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return read(answer.body()).get(field).asText();
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything at which an id of a case or a person can stand. */
  private static List<Knock> knocks(String caseId, String person, String user) {
    String inCase = "/v1/cases/" + caseId;
    String reason = "{\"user\":\"" + user + "\",\"reason\":\"Covers.\"}";
    return List.of(
        new Knock("GET", inCase, null),
        new Knock("GET", inCase + "/timeline", null),
        new Knock("GET", inCase + "/notes", null),
        new Knock("POST", inCase + "/notes", "{\"text\":\"A note.\"}"),
        new Knock("POST", inCase + "/closing", "{}"),
        new Knock("POST", inCase + "/reopening", "{}"),
        new Knock(
            "POST",
            inCase + "/links/persons",
            "{\"person\":\"" + person + "\",\"to\":\"CLIENT\",\"how\":\"OTHER\"}"),
        new Knock("DELETE", inCase + "/links/persons/" + person, null),
        new Knock("POST", inCase + "/links/proceedings", "{\"proceeding\":\"" + person + "\"}"),
        new Knock("POST", inCase + "/assignments", "{\"advocate\":\"" + user + "\"}"),
        new Knock("DELETE", inCase + "/assignments/" + user, null),
        new Knock("POST", inCase + "/access", reason),
        new Knock("POST", inCase + "/bars", reason),
        new Knock("POST", inCase + "/bars/" + user + "/lifting", "{\"reason\":\"Back.\"}"),
        new Knock("GET", "/v1/persons/" + person, null),
        new Knock("PUT", "/v1/persons/" + person, "{\"name\":\"Other Name\"}"),
        new Knock("POST", "/v1/cases", "{\"client\":\"" + person + "\"}"),
        new Knock("POST", "/v1/persons/search", "{\"name\":\"hidden per\"}"));
  }

  private record Answered(int status, Map<String, List<String>> headers, String body) {}

  private static Answered without(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers
        .keySet()
        .removeIf(name -> List.of("date", "connection", "orderwatch-correlation").contains(name));
    return new Answered(
        answer.statusCode(),
        headers,
        answer.body().replaceAll("\"reference\":\"[^\"]*\"", "\"reference\":\"\""));
  }

  private void learnsNothing(TestAgency of, UserId who, Role... roles) {
    String user = UUID.randomUUID().toString();
    List<Knock> real = knocks(caseId, person, user);
    List<Knock> guessed = knocks(UUID.randomUUID().toString(), UUID.randomUUID().toString(), user);
    for (int i = 0; i < real.size(); i++) {
      Knock knock = real.get(i);
      Knock guess = guessed.get(i);
      Answered got = without(of.send(who, knock.method(), knock.path(), knock.body(), roles));
      assertThat(got)
          .as("%s %s", knock.method(), guess.path())
          .isEqualTo(without(of.send(who, guess.method(), guess.path(), guess.body(), roles)));
      assertThat(got.body()).doesNotContain("Hidden");
    }
  }

  @Test
  void anotherAgencyLearnsNothing() {
    TestAgency other = new TestAgency();
    learnsNothing(other, ana, Role.ADVOCATE);
    learnsNothing(other, boss, Role.SUPERVISOR);
  }

  @Test
  void aColleagueWhoIsNotLetInAndRolesThatSeeNoCaseLearnNothing() {
    UserId colleague = new UserId(UUID.randomUUID());
    learnsNothing(agency, colleague, Role.ADVOCATE);
    learnsNothing(agency, colleague, Role.REPORTER);
    learnsNothing(agency, colleague, Role.ADMINISTRATOR);
    learnsNothing(agency, colleague, Role.AUDITOR);
  }

  @Test
  void aBarHoldsAtOnceOverAssignmentLettingInAndSupervision() {
    UserId other = new UserId(UUID.randomUUID());
    String bars = "/v1/cases/" + caseId + "/bars";
    for (UserId each : List.of(ana, other)) {
      assertThat(
              agency
                  .send(
                      boss,
                      "POST",
                      bars,
                      "{\"user\":\"" + each + "\",\"reason\":\"Related.\"}",
                      Role.SUPERVISOR)
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(
            agency.run(
                ana,
                () ->
                    bean(CaseAccess.class).mayRead(new Viewer(ana, true, true), CaseId.of(caseId))))
        .isFalse();
    learnsNothing(agency, ana, Role.ADVOCATE);
    learnsNothing(agency, other, Role.SUPERVISOR);
    assertThat(
            agency
                .send(
                    boss,
                    "POST",
                    bars + "/" + ana + "/lifting",
                    "{\"reason\":\"Mistaken.\"}",
                    Role.SUPERVISOR)
                .statusCode())
        .isEqualTo(200);
    assertThat(agency.send(ana, "GET", "/v1/cases/" + caseId, null, Role.ADVOCATE).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoWasLetInReadsAndTheAuditorSeesWhoOpenedWhat() {
    UserId ben = new UserId(UUID.randomUUID());
    assertThat(
            agency
                .send(
                    boss,
                    "POST",
                    "/v1/cases/" + caseId + "/access",
                    "{\"user\":\"" + ben + "\",\"reason\":\"Covers.\"}",
                    Role.SUPERVISOR)
                .statusCode())
        .isEqualTo(200);
    assertThat(agency.send(ben, "GET", "/v1/cases/" + caseId, null, Role.ADVOCATE).body())
        .contains("Hidden Person");
    HttpResponse<String> log =
        agency.send(
            new UserId(UUID.randomUUID()), "GET", "/v1/access-log?user=" + ben, null, Role.AUDITOR);
    assertThat(read(log.body()).get("openings")).hasSize(1);
    assertThat(log.body()).contains(caseId).doesNotContain("Hidden");
    assertThat(agency.send(ben, "GET", "/v1/access-log", null, Role.ADVOCATE).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theSameRequestTwiceIsRecordedOnceAndWhoSawAnEarlierStateIsTold() {
    String path = "/v1/cases/" + caseId + "/closing";
    assertThat(agency.send(ana, "POST", path, "{}", Role.ADVOCATE).statusCode()).isEqualTo(200);
    HttpResponse<String> again = agency.send(ana, "POST", path, "{}", Role.ADVOCATE);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("ALREADY_SO");
    HttpResponse<String> missing =
        agency.send(ana, "POST", "/v1/cases/" + caseId + "/notes", "{}", Role.ADVOCATE);
    assertThat(missing.statusCode()).as(missing.body()).isEqualTo(400);
  }
}
