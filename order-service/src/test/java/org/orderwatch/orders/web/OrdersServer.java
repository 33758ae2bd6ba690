package org.orderwatch.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.security.TestIssuer;
import org.orderwatch.kernel.testing.ServiceServers;
import org.orderwatch.orders.OrdersApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service, and callers of a fresh agency for each test. */
@SpringBootTest(
    classes = OrdersApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(
    initializers = {ServiceServers.Orders.class, OrdersServer.TrustedIssuer.class})
public abstract class OrdersServer {

  private static final TestIssuer ISSUER = TestIssuer.start();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** The agency of this test. */
  protected final AgencyId agency = new AgencyId(UUID.randomUUID());

  /** An advocate of the agency. */
  protected final UserId advocate = new UserId(UUID.randomUUID());

  @LocalServerPort private int port;

  /** Lets the service trust the issuer of this JVM. */
  static final class TrustedIssuer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      Map<String, Object> trusted =
          Map.of(
              "orderwatch.issuer",
              ISSUER.issuer(),
              "orderwatch.jwks-uri",
              ISSUER.issuer() + "/oauth2/jwks");
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("trusted-issuer", trusted));
    }
  }

  /** What came back. */
  public record Reply(int status, String body, HttpResponse<String> response) {

    /** The body as JSON. */
    public JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    /** Text at a JSON pointer. */
    public String text(String pointer) {
      return json().at(pointer).asString();
    }

    /** Fails unless the status is the one expected; the body helps to see why. */
    public Reply is(int expected) {
      assertThat(status).as(body).isEqualTo(expected);
      return this;
    }
  }

  protected String advocatesToken() {
    return token(advocate, Role.ADVOCATE);
  }

  protected String token(UserId user, Role... roles) {
    return ISSUER.token(user, agency, roles);
  }

  protected static String tokenOf(AgencyId agency, UserId user, Role... roles) {
    return ISSUER.token(user, agency, roles);
  }

  protected Reply get(String path) {
    return send(advocatesToken(), request(path).GET());
  }

  protected Reply get(String token, String path) {
    return send(token, request(path).GET());
  }

  protected Reply post(String path, String body) {
    return post(path, UUID.randomUUID().toString(), body);
  }

  protected Reply post(String path, String key, String body) {
    return post(advocatesToken(), path, key, body);
  }

  protected Reply post(String token, String path, String key, String body) {
    return send(token, command(path, key, body));
  }

  protected HttpRequest.Builder command(String path, String key, String body) {
    return request(path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  protected Reply send(String token, HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          CLIENT.send(
              request.header("Authorization", "Bearer " + token).build(),
              HttpResponse.BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }
}
