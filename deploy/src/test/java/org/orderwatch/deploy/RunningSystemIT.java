package org.orderwatch.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every service offers once the whole system runs. */
class RunningSystemIT {

  @RegisterExtension static final RunningSystem running = RunningSystem.shared();

  @ParameterizedTest
  @EnumSource(Service.class)
  void everyServiceHasHealthItsApiAndSwaggerUi(Service service) throws Exception {
    HttpResponse<String> health = get(service, "/actuator/health");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("UP").doesNotContain("components", "PostgreSQL");
    assertThat(get(service, "/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(get(service, "/v3/api-docs").body()).contains("\"openapi\"");
    assertThat(get(service, "/swagger-ui/index.html").statusCode()).isEqualTo(200);
    assertThat(Files.exists(running.logs().resolve(service.title() + ".log"))).isTrue();
  }

  @Test
  void theOperatorMakesAnAgencyAndNobodyElseDoes() throws Exception {
    String agency = "{\"code\": \"north\", \"name\": \"North\"}";

    OperatorClient.Answer answer =
        running.operator().post(Service.CASES, "/operator/agencies", agency);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).contains("signInName", "password");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest withoutSecret =
          HttpRequest.newBuilder(URI.create(running.address(Service.CASES) + "/operator/agencies"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(agency))
              .build();
      assertThat(client.send(withoutSecret, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    }
  }

  private static HttpResponse<String> get(Service service, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(running.address(service) + path)).build(),
          BodyHandlers.ofString());
    }
  }
}
