package org.orderwatch.kernel.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who gets in, and that nobody else does. */
class SecurityIT extends PlatformIT {

  @Autowired private ApplicationContext context;

  @Test
  void aUsersTokenSaysWhoCallsForWhichAgency() {
    var answer = json(get("/v1/whoami", token()));
    assertThat(answer.get("user").asString()).isEqualTo(USER.toString());
    assertThat(answer.get("agency").asString()).isEqualTo(AGENCY.toString());
    assertThat(answer.get("context").asString()).isEqualTo(AGENCY.toString());
    assertThat(answer.get("through").asString()).isEqualTo("null");
    assertThat(answer.get("recorder").asString()).contains(USER.toString());
  }

  @Test
  void aUserCannotChooseAnotherAgencyOrUserByHeader() {
    var answer =
        json(
            send(
                request("/v1/whoami")
                    .header("Authorization", "Bearer " + token())
                    .header(Callers.AGENCY_HEADER, UUID.randomUUID().toString())
                    .header(Callers.ACTING_FOR_HEADER, UUID.randomUUID().toString())));
    assertThat(answer.get("user").asString()).isEqualTo(USER.toString());
    assertThat(answer.get("agency").asString()).isEqualTo(AGENCY.toString());
  }

  @Test
  void aServiceWorksForTheAgencyAndUserThatItsHeadersName() {
    AgencyId agency = new AgencyId(UUID.randomUUID());
    UserId user = new UserId(UUID.randomUUID());
    var answer =
        json(
            send(
                request("/v1/whoami")
                    .header("Authorization", "Bearer " + SERVERS.issuer().serviceToken("importer"))
                    .header(Callers.AGENCY_HEADER, agency.toString())
                    .header(Callers.ACTING_FOR_HEADER, user.toString())));
    assertThat(answer.get("user").asString()).isEqualTo(user.toString());
    assertThat(answer.get("context").asString()).isEqualTo(agency.toString());
    assertThat(answer.get("through").asString()).isEqualTo("importer");
    assertThat(answer.get("recorder").asString()).contains("importer", user.toString());
  }

  @Test
  void aServiceThatNamesNoAgencyOrNoIdIsToldSo() {
    String token = SERVERS.issuer().serviceToken("importer");
    assertThat(json(get("/v1/whoami", token)).get("code").asString()).isEqualTo("AGENCY_MISSING");
    HttpResponse<String> malformed =
        send(
            request("/v1/whoami")
                .header("Authorization", "Bearer " + token)
                .header(Callers.AGENCY_HEADER, "1 or 1=1"));
    assertThat(malformed.statusCode()).isEqualTo(400);
    assertThat(malformed.body()).contains("NOT_AN_ID").doesNotContain("1=1");
  }

  @Test
  void tokensThatAreNotForUsAreRefused() {
    TestIssuer issuer = SERVERS.issuer();
    Map<String, String> wrong =
        Map.of(
            "audience", user(issuer, "audience"),
            "issuer", user(issuer, "issuer"),
            "expired", user(issuer, "expired"),
            "no agency", user(issuer, "no agency"),
            "agency is no id", user(issuer, "agency is no id"),
            "user is no id", user(issuer, "user is no id"),
            "unknown role", user(issuer, "unknown role"),
            "no roles", user(issuer, "no roles"),
            "operator by token", user(issuer, "operator by token"),
            "service with an agency", user(issuer, "service with an agency"));
    wrong.forEach(
        (what, token) -> {
          HttpResponse<String> response = get("/v1/whoami", token);
          assertThat(response.statusCode()).as(what).isEqualTo(401);
          assertThat(json(response).get("code").asString()).as(what).isEqualTo("UNAUTHENTICATED");
        });
    String forged =
        issuer.forged(
            claims ->
                claims
                    .subject(USER.toString())
                    .claim("agency", AGENCY.toString())
                    .claim("roles", List.of("ADVOCATE")));
    assertThat(get("/v1/whoami", forged).statusCode()).isEqualTo(401);
    assertThat(get("/v1/whoami", "nonsense").statusCode()).isEqualTo(401);
    assertThat(send(request("/v1/whoami")).statusCode()).isEqualTo(401);
  }

  private static String user(TestIssuer issuer, String wrong) {
    return issuer.signed(
        claims -> {
          claims
              .subject(USER.toString())
              .claim("agency", AGENCY.toString())
              .claim("roles", List.of("ADVOCATE"));
          switch (wrong) {
            case "audience" -> claims.audience("another");
            case "issuer" -> claims.issuer("http://127.0.0.1:1");
            case "expired" -> claims.expirationTime(Date.from(Instant.EPOCH));
            case "no agency" -> claims.claim("agency", null);
            case "agency is no id" -> claims.claim("agency", "1-1-1-1-1");
            case "user is no id" -> claims.subject("mary");
            case "unknown role" -> claims.claim("roles", List.of("ADVOCATE", "ROOT"));
            case "no roles" -> claims.claim("roles", null);
            case "operator by token" -> claims.claim("roles", List.of("OPERATOR"));
            case "service with an agency" -> claims.claim("roles", List.of("SERVICE"));
            default -> throw new IllegalArgumentException(wrong);
          }
        });
  }

  @Test
  void aRoleThatIsNotAllowedIsRefused() {
    String reporter = SERVERS.issuer().token(USER, AGENCY, Role.REPORTER);
    assertThat(json(get("/v1/whoami", reporter)).get("code").asString()).isEqualTo("FORBIDDEN");
  }

  @Test
  void aHandlerThatSaysNothingIsRefusedToEverybody() {
    Role[] all = {Role.ADVOCATE, Role.SUPERVISOR, Role.REPORTER, Role.ADMINISTRATOR, Role.AUDITOR};
    HttpResponse<String> response = get("/v1/forgotten", SERVERS.issuer().token(USER, AGENCY, all));
    assertThat(response.statusCode()).isEqualTo(403);
  }

  @Test
  void theOperatorComesInByTheSecretAlone() {
    assertThat(operator("the operator's secret").statusCode()).isEqualTo(200);
    assertThat(operator("another").statusCode()).isEqualTo(403);
    assertThat(operator("").statusCode()).isEqualTo(403);
    assertThat(send(request("/operator/things")).statusCode()).isEqualTo(403);
    assertThat(get("/operator/things", token()).statusCode()).isEqualTo(403);
    HttpResponse<String> elsewhere =
        send(request("/v1/whoami").header(OperatorFilter.HEADER, "the operator's secret"));
    assertThat(elsewhere.statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> operator(String secret) {
    return send(request("/operator/things").header(OperatorFilter.HEADER, secret));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/v3/api-docs",
        "/swagger-ui/index.html"
      })
  void isOpenWithoutAToken(String path) {
    assertThat(send(request(path)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1",
        "/v1/whoami",
        "/v1/nothing",
        "/actuator",
        "/actuator/prometheus",
        "/actuator/env",
        "/actuator/health/database",
        "/login",
        "/error",
        "/index.html",
        "/webjars/swagger-ui/index.html",
        "/v1/whoami;x=1",
        "//v1/whoami"
      })
  void nothingElseIsOpen(String path) {
    HttpResponse<String> response = send(request(path));
    assertThat(response.statusCode()).isIn(400, 401, 403);
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void metricsAreForOperatorAndServices() {
    assertThat(
            send(request("/actuator/prometheus")
                    .header(OperatorFilter.HEADER, "the operator's secret"))
                .statusCode())
        .isEqualTo(200);
    assertThat(get("/actuator/prometheus", SERVERS.issuer().serviceToken("monitor")).statusCode())
        .isEqualTo(200);
    assertThat(get("/actuator/prometheus", token()).statusCode()).isEqualTo(403);
  }

  @Test
  void answersCarrySafeHeadersAndNoCookies() {
    var headers = get("/v1/whoami", token()).headers();
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
    assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @Test
  void healthShowsDetailsToTheOperatorOnly() {
    assertThat(send(request("/actuator/health")).body())
        .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
    assertThat(send(request("/actuator/health/readiness")).body())
        .contains("\"database\":{\"status\":\"UP\"}")
        .doesNotContain("details");
    assertThat(
            send(request("/actuator/health").header(OperatorFilter.HEADER, "the operator's secret"))
                .body())
        .contains("database");
  }

  @Test
  void theCorrelationIdComesBackAndOnlyAsAnId() {
    String mine = UUID.randomUUID().toString();
    var kept = send(request("/v1/whoami").header("Orderwatch-Correlation", mine));
    assertThat(kept.headers().firstValue("Orderwatch-Correlation")).contains(mine);
    assertThat(json(kept).get("reference").asString()).isEqualTo(mine);
    var replaced = send(request("/v1/whoami").header("Orderwatch-Correlation", "mary-1990"));
    assertThat(replaced.headers().firstValue("Orderwatch-Correlation").orElseThrow())
        .matches("[0-9a-f-]{36}");
  }

  @Test
  void theRolesTableFindsWhatIsMissingAndWhatDiffers() {
    List<String> table =
        List.of(
            "## platform",
            "| operation | roles |",
            "| --- | --- |",
            "| `GET /v1/whoami` | SERVICE, ADVOCATE |",
            "| `GET /v1/forgotten` | ADVOCATE |",
            "| `GET /v1/gone` | ADVOCATE |",
            "## other",
            "| `POST /v1/things` | ADVOCATE |");
    List<String> differences = RolesTable.parse(table, "platform").differences(context);
    assertThat(differences)
        .contains(
            "GET /v1/forgotten allows nobody, but docs/roles.md says ADVOCATE",
            "docs/roles.md lists GET /v1/gone, which does not exist",
            "docs/roles.md lacks | `POST /v1/things` | ADVOCATE |")
        .noneMatch(line -> line.contains("whoami"))
        .noneMatch(line -> line.contains("/error"))
        .noneMatch(line -> line.contains("api-docs"));
  }

  @Test
  void theDescriptionKnowsTheKeyOfACommandAndHidesTheCaller() {
    String description = send(request("/v3/api-docs")).body();
    assertThat(description).contains("Idempotency-Key").contains("\"x-roles\"");
    assertThat(description).doesNotContain("actingThrough").doesNotContain("/operator/");
  }

  @Test
  void aBodyCannotBeSentWithoutAToken() {
    HttpResponse<String> response =
        send(
            request("/v1/things")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{nonsense")));
    assertThat(response.statusCode()).isEqualTo(401);
  }
}
