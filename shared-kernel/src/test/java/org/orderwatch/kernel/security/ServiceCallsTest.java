package org.orderwatch.kernel.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.correlation.Correlation;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Calls between services carry who calls, for whom, and in which piece of work. */
class ServiceCallsTest {

  private record Known(String known) {}

  private final AgencyId agency = new AgencyId(UUID.randomUUID());
  private final UserId user = new UserId(UUID.randomUUID());
  private final List<Headers> seen = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private HttpServer orders;
  private TestIssuer issuer;

  @BeforeEach
  void start() throws IOException {
    issuer = TestIssuer.start();
    orders = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    orders.createContext(
        "/v1/x",
        exchange -> {
          seen.add(exchange.getRequestHeaders());
          byte[] body = "{\"known\":\"yes\",\"later\":1}".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          boolean refuse = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
          exchange.sendResponseHeaders(refuse ? 401 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    orders.start();
  }

  @AfterEach
  void stop() {
    orders.stop(0);
    issuer.close();
  }

  @Test
  void aServiceCallsWithItsOwnTokenForAnAgencyAndAUser() {
    ServiceCalls calls = calls();
    assertThat(issuer.tokensGiven()).isZero();
    String work = Correlation.fresh();
    Correlation.run(work, () -> call(calls.asService(Service.ORDERS, agency, user)));
    call(calls.asService(Service.ORDERS, agency, null));
    assertThat(issuer.tokensGiven()).isEqualTo(1);
    assertThat(seen.getFirst().getFirst("Authorization")).startsWith("Bearer ey");
    assertThat(seen.getFirst().getFirst("Orderwatch-Agency")).isEqualTo(agency.toString());
    assertThat(seen.getFirst().getFirst("Orderwatch-Acting-For")).isEqualTo(user.toString());
    assertThat(seen.getFirst().getFirst("Orderwatch-Correlation")).isEqualTo(work);
    assertThat(seen.getLast().containsKey("Orderwatch-Acting-For")).isFalse();
  }

  @Test
  void aTokenThatIsRefusedIsReplacedOnce() {
    ServiceCalls calls = calls();
    refusals.set(1);
    call(calls.asService(Service.ORDERS, agency, user));
    assertThat(issuer.tokensGiven()).isEqualTo(2);
    assertThat(seen).hasSize(2);
  }

  @Test
  void aUsersTokenIsRelayedAsItIs() {
    call(calls().asUser(Service.ORDERS, "hers"));
    assertThat(seen.getFirst().getFirst("Authorization")).isEqualTo("Bearer hers");
    assertThat(seen.getFirst().containsKey("Orderwatch-Agency")).isFalse();
    assertThat(issuer.tokensGiven()).isZero();
  }

  private static void call(RestClient client) {
    Known answer = client.get().uri("/v1/x").retrieve().body(Known.class);
    assertThat(answer).isEqualTo(new Known("yes"));
  }

  private ServiceCalls calls() {
    return new ServiceCalls(
        RestClient.builder(),
        new SecurityProperties(
            URI.create(issuer.issuer()),
            URI.create(issuer.issuer() + "/oauth2/jwks"),
            URI.create(issuer.issuer() + "/oauth2/token"),
            new SecurityProperties.ServiceClient("client", "secret"),
            Map.of("orders", "http://127.0.0.1:" + orders.getAddress().getPort()),
            new SecurityProperties.ApiDocs(true),
            new SecurityProperties.Calls(Duration.ofSeconds(2), Duration.ofSeconds(5)),
            new SecurityProperties.Operator(null)),
        JsonMapper.builder().build(),
        Clock.systemUTC());
  }
}
