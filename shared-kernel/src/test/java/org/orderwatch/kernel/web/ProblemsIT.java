package org.orderwatch.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.PlatformIT;
import org.orderwatch.kernel.security.Role;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Everything that is not a success is a problem that says what to correct and repeats no value. */
class ProblemsIT extends PlatformIT {

  private static final String PERSON = "\"person\":\"00000000-0000-4000-8000-000000000001\"";

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "{\"person\":\"Mary Example\"}!person!NOT_AN_ID",
        "{}!person!NOT_NULL",
        "{P,\"plain\":\"Mary Example\"}!plain!NOT_AN_ID",
        "{P,\"on\":\"Mary Example\"}!on!NOT_A_DATE",
        "{P,\"on\":\"2026-02-30\"}!on!NOT_A_DATE",
        "{P,\"jurisdiction\":\"Mary Example\"}!jurisdiction!NOT_A_CHOICE",
        "{P,\"jurisdiction\":3}!jurisdiction!NOT_A_CHOICE",
        "{P,\"count\":\"Mary Example\"}!count!NOT_A_NUMBER",
        "{P,\"parts\":\"Mary Example\"}!parts!NOT_A_LIST",
        "{P,\"parts\":[{\"order\":\"Mary Example\"}]}!parts[0].order!NOT_AN_ID",
        "{P,\"parts\":[{}]}!parts[0].order!NOT_NULL",
        "{P,\"Mary Example\":1}!body!UNKNOWN_FIELD",
        "[]!body!UNREADABLE"
      })
  void aFieldThatIsWrongIsNamedAndNotRepeated(String body, String field, String code) {
    HttpResponse<String> response = send(body.replace("P,", PERSON + ","));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("code").asString()).isEqualTo("INVALID");
    var error = json(response).get("errors").get(0);
    assertThat(error.get("field").asString()).isEqualTo(field);
    assertThat(error.get("code").asString()).isEqualTo(code);
    assertThat(error.get("message").asString()).isNotBlank();
    assertThat(response.body()).doesNotContain("Mary");
  }

  @Test
  void whatIsNoJsonIsMalformed() {
    for (String body : List.of("{Mary", "", "{} {}", "Mary Example")) {
      HttpResponse<String> response = send(body);
      assertThat(response.statusCode()).as(body).isEqualTo(400);
      assertThat(response.body()).as(body).doesNotContain("Mary");
    }
    assertThat(json(send("{Mary")).get("code").asString()).isEqualTo("MALFORMED");
  }

  @Test
  void parametersAndPathsAreNamedAndNotRepeated() {
    HttpResponse<String> day = get("/v1/days?from=Mary", token());
    assertThat(day.statusCode()).isEqualTo(400);
    assertThat(day.body()).contains("\"from\"", "NOT_A_DATE").doesNotContain("Mary");
    assertThat(get("/v1/days", token()).body()).contains("\"from\"", "REQUIRED");
    HttpResponse<String> choice = get("/v1/days?from=2026-01-01&at=Mary", token());
    assertThat(choice.body()).contains("\"at\"", "NOT_A_CHOICE", "TRIBAL").doesNotContain("Mary");
    HttpResponse<String> id = get("/v1/things/Mary", token());
    assertThat(id.body()).contains("\"id\"", "NOT_AN_ID").doesNotContain("Mary");
  }

  @Test
  void anotherAgencysThingAnswersLikeARandomId() {
    HttpResponse<String> made =
        post("/v1/things", token(), UUID.randomUUID().toString(), "{" + PERSON + "}");
    assertThat(made.statusCode()).isEqualTo(201);
    String id = json(made).get("id").asString();
    assertThat(get("/v1/things/" + id, token()).statusCode()).isEqualTo(200);
    String other =
        SERVERS
            .issuer()
            .token(new UserId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), Role.ADVOCATE);
    HttpResponse<String> foreign = get("/v1/things/" + id, other);
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(withoutReference(foreign))
        .isEqualTo(withoutReference(get("/v1/things/" + UUID.randomUUID(), other)))
        .isEqualTo(withoutReference(get("/v1/nowhere/" + UUID.randomUUID(), other)));
  }

  private static String withoutReference(HttpResponse<String> response) {
    String reference = json(response).get("reference").asString();
    assertThat(response.headers().firstValue("Orderwatch-Correlation")).contains(reference);
    var headers = new TreeMap<>(response.headers().map());
    headers.remove("date");
    return (response.statusCode() + headers.toString() + response.body())
        .replace(reference, "REFERENCE");
  }

  @Test
  void methodsAndMediaTypesAreProblemsToo() {
    HttpResponse<String> method = send(authorized("/v1/whoami").DELETE());
    assertThat(method.statusCode()).isEqualTo(405);
    assertThat(method.headers().firstValue("Allow").orElseThrow()).contains("GET");
    assertThat(json(method).get("code").asString()).isEqualTo("METHOD_NOT_ALLOWED");
    HttpResponse<String> accept = send(authorized("/v1/whoami").header("Accept", "image/png"));
    assertThat(accept.statusCode()).isEqualTo(406);
    assertThat(json(accept).get("code").asString()).isEqualTo("NOT_ACCEPTABLE");
    HttpResponse<String> type =
        send(
            authorized("/v1/things")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("Mary")));
    assertThat(type.statusCode()).isEqualTo(415);
    assertThat(json(type).get("code").asString()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    assertThat(type.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @Test
  void bodiesThatAreTooLargeAreRefused() {
    String large = "{" + PERSON + ",\"plain\":\"" + "x".repeat(11_000) + "\"}";
    assertThat(json(send(large)).get("code").asString()).isEqualTo("TOO_LARGE");
    for (boolean keyed : new boolean[] {true, false}) {
      HttpRequest.Builder chunked =
          authorized("/v1/things")
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.fromPublisher(
                      HttpRequest.BodyPublishers.ofString(large)));
      if (keyed) {
        chunked.header("Idempotency-Key", UUID.randomUUID().toString());
      }
      HttpResponse<String> response = send(chunked);
      assertThat(response.statusCode()).as("with a key: " + keyed).isEqualTo(413);
      assertThat(json(response).get("code").asString()).isEqualTo("TOO_LARGE");
    }
  }

  @Test
  void aStaleOrMalformedIfMatchIsRefused() {
    assertThat(checked("\"4\"").statusCode()).isEqualTo(200);
    assertThat(checked("\"3\"").statusCode()).isEqualTo(412);
    assertThat(json(checked("\"3\"")).get("code").asString()).isEqualTo("CHANGED_SINCE");
    assertThat(json(checked("W/\"4\"")).get("code").asString()).isEqualTo("IF_MATCH_MALFORMED");
  }

  private HttpResponse<String> checked(String ifMatch) {
    return send(
        authorized("/v1/checked")
            .header("If-Match", ifMatch)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void anUnexpectedErrorShowsItsReferenceAndLogsNoValue(CapturedOutput output) {
    HttpResponse<String> response = get("/v1/broken", token());
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(json(response).get("code").asString()).isEqualTo("UNEXPECTED");
    assertThat(response.body()).doesNotContain("Mary", "IllegalArgument");
    assertThat(output.getAll())
        .contains(json(response).get("reference").asString())
        .contains("java.lang.IllegalArgumentException")
        .doesNotContain("Mary");
  }

  private HttpRequest.Builder authorized(String path) {
    return request(path).header("Authorization", "Bearer " + token());
  }

  private HttpResponse<String> send(String body) {
    return post("/v1/things", token(), UUID.randomUUID().toString(), body);
  }
}
