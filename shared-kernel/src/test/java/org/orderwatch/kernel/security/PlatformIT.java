package org.orderwatch.kernel.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the platform's tests over HTTP share: one service, its servers, and calls to it. */
@SpringBootTest(
    classes = PlatformApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class PlatformIT {

  protected static final PlatformServers SERVERS = PlatformServers.running();
  protected static final AgencyId AGENCY = new AgencyId(UUID.randomUUID());
  protected static final UserId USER = new UserId(UUID.randomUUID());

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort protected int port;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    SERVERS.register(registry);
    registry.add("orderwatch.web.max-body", () -> "10KB");
  }

  @BeforeEach
  void table() {
    SERVERS.asOwner(
        """
        create table if not exists thing (
          id uuid primary key, person uuid not null,
          agency uuid not null default nullif(current_setting('app.agency', true), '')::uuid)
        """);
    SERVERS.asOwner(
        """
        do $$ begin
          if not exists (select from pg_policies where tablename = 'thing') then
            perform orderwatch_tenant_table('thing');
          end if;
        end $$
        """);
  }

  protected static String token() {
    return SERVERS.issuer().token(USER, AGENCY, Role.ADVOCATE);
  }

  protected HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  protected HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  protected HttpResponse<String> get(String path, String token) {
    return send(request(path).header("Authorization", "Bearer " + token));
  }

  protected HttpResponse<String> post(String path, String token, String key, String body) {
    return send(
        request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  protected static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
