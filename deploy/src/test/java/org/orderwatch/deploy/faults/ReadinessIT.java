package org.orderwatch.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderwatch.deploy.RunningSystem;
import org.orderwatch.deploy.Service;
import org.orderwatch.deploy.driving.Agency;
import org.orderwatch.deploy.driving.Script;

/** The broker is gone for twenty seconds: commands are taken all the same, and published later. */
class ReadinessIT {

  @RegisterExtension static final RunningSystem RUNNING = RunningSystem.shared();

  private static final Duration OUTAGE = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void withoutABrokerServicesLiveTakeCommandsAndSayWhatIsMissing() throws Exception {
    Script script = Agency.another(RUNNING, "outage").script("load", "SUPERVISOR", "ADVOCATE");
    assertThat(readiness(Service.ORDERS).body()).contains("\"status\":\"UP\"");

    RUNNING.system().kafka().stop();
    Instant since = Instant.now();
    try (Load load = Load.start(script, 1)) {
      for (Service service : Service.values()) {
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () -> {
                  HttpResponse<String> ready = readiness(service);
                  assertThat(ready.statusCode()).isEqualTo(200);
                  assertThat(part(ready, "kafka")).isEqualTo("DEGRADED");
                  assertThat(part(ready, "database")).isEqualTo("UP");
                });
        assertThat(health(service, "/liveness").statusCode()).isEqualTo(200);
      }
      int before = load.size();
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  load.size() > before + 5
                      && Duration.between(since, Instant.now()).compareTo(OUTAGE) > 0);
    } finally {
      RUNNING.system().kafka().start();
    }

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(part(readiness(Service.ORDERS), "kafka")).isEqualTo("UP"));
    new SameEverywhere(RUNNING).check();
  }

  private static String part(HttpResponse<String> ready, String part) throws Exception {
    return new ObjectMapper()
        .readTree(ready.body())
        .get("components")
        .get(part)
        .get("status")
        .asText();
  }

  private static HttpResponse<String> readiness(Service service) throws Exception {
    return health(service, "/readiness");
  }

  private static HttpResponse<String> health(Service service, String part) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(RUNNING.address(service) + "/actuator/health" + part))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
