package org.orderwatch.deploy.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orderwatch.deploy.Service;
import org.orderwatch.deploy.StartProblem;

/**
 * A script of the agency. Every id and key follows from the script's own id and a name, so that
 * doing the same again after an interruption changes nothing.
 */
final class SampleApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CONFLICT = 409;

  private final Function<Service, String> addresses;
  private final String id;
  private final String secret;
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable String token;

  SampleApi(Function<Service, String> addresses, String id, String secret) {
    this.addresses = addresses;
    this.id = id;
    this.secret = secret;
  }

  /** The id that belongs to a name. */
  UUID id(String name) {
    return UUID.nameUUIDFromBytes((id + "/" + name).getBytes(StandardCharsets.UTF_8));
  }

  /** Does something once; what is there already is left as it is. */
  JsonNode post(Service service, String path, String name, Object body) {
    return send(
        service,
        path,
        name,
        "application/json",
        BodyPublishers.ofString(text(body)),
        Set.of(CONFLICT));
  }

  /** Sends a spreadsheet. */
  JsonNode postCsv(String path, String name, byte[] csv) {
    return send(Service.CASES, path, name, "text/csv", BodyPublishers.ofByteArray(csv), Set.of());
  }

  JsonNode get(Service service, String path) {
    return answered(service, path, request(service, path).GET(), Set.of());
  }

  private JsonNode send(
      Service service,
      String path,
      String name,
      String type,
      BodyPublisher body,
      Set<Integer> accepted) {
    return answered(
        service,
        path,
        request(service, path)
            .header("Content-Type", type)
            .header("Idempotency-Key", id(path + "#" + name).toString())
            .POST(body),
        accepted);
  }

  private HttpRequest.Builder request(Service service, String path) {
    return HttpRequest.newBuilder(URI.create(addresses.apply(service) + path))
        .timeout(Duration.ofSeconds(60))
        .header("Accept", "application/json, application/problem+json");
  }

  private JsonNode answered(
      Service service, String path, HttpRequest.Builder request, Set<Integer> accepted) {
    HttpResponse<String> answer = sent(request, token());
    if (answer.statusCode() == 401) {
      token = null;
      answer = sent(request, token());
    }
    if (answer.statusCode() / 100 != 2 && !accepted.contains(answer.statusCode())) {
      throw new StartProblem(
          "%s answered %d to %s: %s"
              .formatted(service.title(), answer.statusCode(), path, codes(answer.body())));
    }
    return read(answer.body());
  }

  private HttpResponse<String> sent(HttpRequest.Builder request, String bearer) {
    try {
      return client.send(
          request.setHeader("Authorization", "Bearer " + bearer).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new StartProblem("A service does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartProblem("Interrupted", e);
    }
  }

  private String token() {
    String known = token;
    if (known != null) {
      return known;
    }
    String credentials =
        Base64.getEncoder()
            .encodeToString((id + ":" + secret).getBytes(StandardCharsets.ISO_8859_1));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(addresses.apply(Service.CASES) + "/oauth2/token"))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    try {
      String fresh =
          read(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
              .path("access_token")
              .asText();
      token = fresh;
      return fresh;
    } catch (IOException e) {
      throw new StartProblem("No token was given.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartProblem("Interrupted", e);
    }
  }

  /** The codes of a problem, without values. */
  private static String codes(String body) {
    JsonNode problem = read(body);
    StringBuilder codes = new StringBuilder(problem.path("code").asText());
    problem
        .path("errors")
        .forEach(
            error ->
                codes
                    .append(' ')
                    .append(error.path("field").asText())
                    .append(' ')
                    .append(error.path("code").asText()));
    return codes.toString();
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new StartProblem("A service answered what cannot be read.", e);
    }
  }

  private static String text(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
