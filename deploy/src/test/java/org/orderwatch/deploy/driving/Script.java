package org.orderwatch.deploy.driving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.deploy.RunningSystem;
import org.orderwatch.deploy.Service;

/**
 * A script of an agency: it gets its tokens by client credentials and calls the three services with
 * the roles that it was given.
 */
public final class Script {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long FRESH = Duration.ofMinutes(8).toNanos();

  private final RunningSystem running;
  private final HttpClient client = HttpClient.newHttpClient();
  private final UUID id;
  private final String secret;
  private String token;
  private long tokenSince;

  Script(RunningSystem running, UUID id, String secret) {
    this.running = running;
    this.id = id;
    this.secret = secret;
    this.token = newToken();
    this.tokenSince = System.nanoTime();
  }

  /** Who it is; what it records is recorded by this id. */
  public UUID id() {
    return id;
  }

  /** A token of its own. */
  public synchronized String token() {
    if (System.nanoTime() - tokenSince > FRESH) {
      token = newToken();
      tokenSince = System.nanoTime();
    }
    return token;
  }

  private String newToken() {
    String credentials =
        Base64.getEncoder()
            .encodeToString((id + ":" + secret).getBytes(StandardCharsets.ISO_8859_1));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(running.address(Service.CASES) + "/oauth2/token"))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    return Answer.of(Http.send(client, request)).expect(200).json().get("access_token").asText();
  }

  /** Reads. */
  public Answer get(Service service, String path) {
    return call(token(), "GET", service, path, null, null);
  }

  /** Does something, with a new key. */
  public Answer post(Service service, String path, Object body) {
    return post(service, path, body, UUID.randomUUID());
  }

  /** Does something, with a key of the test's. */
  public Answer post(Service service, String path, Object body, UUID key) {
    return call(token(), "POST", service, path, body, key);
  }

  /** Sends any request with a new key. */
  public Answer send(String method, Service service, String path, @Nullable Object body) {
    return call(token(), method, service, path, body, UUID.randomUUID());
  }

  /**
   * Sends any request with any token.
   *
   * @param bearer the token, or null to send none
   */
  public Answer call(
      @Nullable String bearer,
      String method,
      Service service,
      String path,
      @Nullable Object body,
      @Nullable UUID key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(running.address(service) + path))
            .timeout(Http.PATIENCE)
            .header("Accept", "application/json, application/problem+json");
    if (bearer != null) {
      request.header("Authorization", "Bearer " + bearer);
    }
    if (key != null) {
      request.header("Idempotency-Key", key.toString());
    }
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
    return Answer.of(Http.send(client, request.build()));
  }

  private static String text(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Registers somebody who is known by name only. */
  public UUID registers(String name) {
    return registers(name, null);
  }

  /** Registers a person. */
  public UUID registers(String name, @Nullable String birthDate) {
    PersonalTexts.name(name);
    var body = new java.util.LinkedHashMap<String, Object>();
    body.put("name", name);
    if (birthDate != null) {
      body.put("birthDate", PersonalTexts.used(birthDate));
    }
    return id(post(Service.CASES, "/v1/persons", body).expect(201), "person");
  }

  /** Opens a case for a client, at which this script works. */
  public CaseFile opensCase(UUID client, String on) {
    Answer opened =
        post(
                Service.CASES,
                "/v1/cases",
                java.util.Map.of("client", client, "advocates", java.util.List.of(id), "on", on))
            .expect(201);
    return new CaseFile(this, id(opened, "caseId"));
  }

  static UUID id(Answer answer, String field) {
    return UUID.fromString(answer.json().get(field).asText());
  }
}
