package org.orderwatch.cases.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.testing.RunningCases;
import org.orderwatch.cases.testing.SignedInAgency;
import org.orderwatch.cases.testing.Tokens;
import org.orderwatch.cases.testing.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

class TokensIT {

  @Test
  void aScriptsTokenNamesItsAgencyItsRolesAndItsAudience() throws Exception {
    SignedInAgency agency = new SignedInAgency();
    SignedInAgency.Client script = agency.script("ADVOCATE", "REPORTER");
    JWTClaimsSet claims = Tokens.claims(Tokens.of(script.id(), script.secret()));
    assertThat(claims.getSubject()).isEqualTo(script.id());
    assertThat(claims.getStringClaim("agency")).isEqualTo(agency.id());
    assertThat(claims.getStringListClaim("roles"))
        .containsExactlyInAnyOrder("ADVOCATE", "REPORTER");
    assertThat(claims.getAudience()).containsExactly("orderwatch");
    assertThat(claims.getIssuer()).isEqualTo(RunningCases.shared().address().toString());
  }

  @Test
  void aServicesTokenHasNoAgencyAndOneRole() throws Exception {
    String id = "notification-service";
    JWTClaimsSet claims = Tokens.claims(Tokens.of(id, RunningCases.serviceSecret(id)));
    assertThat(claims.getSubject()).isEqualTo(id);
    assertThat(claims.getClaims()).doesNotContainKey("agency");
    assertThat(claims.getStringListClaim("roles")).containsExactly("SERVICE");
    assertThat(Tokens.ask(id, "wrong").statusCode()).isEqualTo(401);
    assertThat(Tokens.ask("nobody", "wrong").statusCode()).isEqualTo(401);
  }

  @Test
  void anEndedScriptGetsNoMoreTokensAndAnotherAgencyCannotEndIt() {
    SignedInAgency agency = new SignedInAgency();
    SignedInAgency.Client script = agency.script("ADVOCATE");
    Visitor stranger = new SignedInAgency().administrator();
    String end = "/users/scripts/" + script.id() + "/end";
    assertThat(stranger.submit(stranger.open("/users/scripts"), end, Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(Tokens.ask(script.id(), script.secret()).statusCode()).isEqualTo(200);
    agency.administrator().submit(agency.administrator().open("/users/scripts"), end, Map.of());
    assertThat(Tokens.ask(script.id(), script.secret()).statusCode()).isEqualTo(401);
  }

  @Test
  void addressesOfStaffAreForServicesOnlyAndForTheAgencyThatTheyName() {
    SignedInAgency agency = new SignedInAgency();
    agency.user("rosa", "ADVOCATE");
    String rosa = agency.userId("rosa");
    String body = "{\"users\":[\"%s\"]}".formatted(rosa);
    String id = "notification-service";
    String service = "Bearer " + Tokens.of(id, RunningCases.serviceSecret(id));
    String path = "/v1/staff/addresses";

    HttpResponse<String> known =
        Tokens.post(path, body, "Authorization", service, "Orderwatch-Agency", agency.id());
    assertThat(known.statusCode()).isEqualTo(200);
    assertThat(known.body()).contains(rosa).contains("rosa@example.org");

    HttpResponse<String> foreign =
        Tokens.post(
            path, body, "Authorization", service, "Orderwatch-Agency", new SignedInAgency().id());
    assertThat(foreign.body()).isEqualTo("{\"addresses\":[]}");

    assertThat(Tokens.post(path, body, "Authorization", service).statusCode()).isEqualTo(400);
    SignedInAgency.Client script = agency.script("ADMINISTRATOR");
    String token = "Bearer " + Tokens.of(script.id(), script.secret());
    assertThat(Tokens.post(path, body, "Authorization", token).statusCode()).isEqualTo(403);
    assertThat(Tokens.post(path, body).statusCode()).isEqualTo(401);
  }

  @Test
  void onlyTheOperatorAddsAgenciesAndEachCodeOnce() {
    String body = "{\"code\":\"spring-house\",\"name\":\"Spring House\"}";
    SignedInAgency.Client script = new SignedInAgency().script("ADMINISTRATOR");
    String token = "Bearer " + Tokens.of(script.id(), script.secret());
    assertThat(Tokens.post("/operator/agencies", body, "Authorization", token).statusCode())
        .isEqualTo(403);
    assertThat(Tokens.post("/operator/agencies", body).statusCode()).isEqualTo(403);
    String secret = RunningCases.OPERATOR_SECRET;
    assertThat(Tokens.post("/operator/agencies", body, "Orderwatch-Operator", secret).statusCode())
        .isEqualTo(201);
    HttpResponse<String> again =
        Tokens.post("/operator/agencies", body, "Orderwatch-Operator", secret);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).contains("\"TAKEN\"");
    assertThat(
            Tokens.post(
                    "/operator/agencies",
                    "{\"code\":\"Spring House!\",\"zone\":\"Mars/Olympus\"}",
                    "Orderwatch-Operator",
                    secret)
                .body())
        .contains("NOT_A_CODE", "NOT_A_NAME", "NOT_A_ZONE");
  }

  @Test
  void theSigningKeyIsKeptSealedAndPublishedWithoutItsPrivatePart() {
    List<String> stored =
        RunningCases.shared()
            .bean(JdbcClient.class)
            .sql("select sealed from signing_key")
            .query(String.class)
            .list();
    assertThat(stored).hasSize(1);
    assertThat(stored.getFirst()).doesNotContain("\"d\"", "RSA");
    String published = Tokens.get("/oauth2/jwks").body();
    assertThat(published).contains("\"kty\":\"RSA\"").doesNotContain("\"d\"", "\"p\"", "\"q\"");
    assertThat(Tokens.get("/.well-known/openid-configuration").body())
        .contains(RunningCases.shared().address() + "/oauth2/token");
  }
}
