package org.orderwatch.kernel.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;

/**
 * An authorization server for tests: publishes its keys, signs any token, and answers client
 * credentials. Runs on a free port of the loopback address.
 */
public final class TestIssuer implements AutoCloseable {

  private final RSAKey key;
  private final HttpServer server;
  private final AtomicInteger tokensGiven = new AtomicInteger();

  private static final class Shared {
    private static final TestIssuer ONE = start();
  }

  private TestIssuer(RSAKey key, HttpServer server) {
    this.key = key;
    this.server = server;
  }

  /**
   * The one that all services of this JVM's tests trust, unless a test starts its own.
   *
   * @return the running issuer
   */
  public static TestIssuer shared() {
    return Shared.ONE;
  }

  /**
   * Starts it.
   *
   * @return the running issuer
   */
  public static TestIssuer start() {
    try {
      RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TestIssuer issuer = new TestIssuer(key, server);
      server.createContext("/oauth2/jwks", issuer::keys);
      server.createContext("/oauth2/token", issuer::clientCredentials);
      server.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The address that its tokens name.
   *
   * @return for example http://127.0.0.1:4711
   */
  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * The properties of a service that trusts it.
   *
   * @return for {@code @DynamicPropertySource} or a properties file
   */
  public List<String> properties() {
    return List.of(
        "orderwatch.issuer=" + issuer(),
        "orderwatch.jwks-uri=" + issuer() + "/oauth2/jwks",
        "orderwatch.token-uri=" + issuer() + "/oauth2/token");
  }

  /**
   * A user's token, good for ten minutes.
   *
   * @param user who
   * @param agency of which agency
   * @param roles at least one
   * @return the token as text
   */
  public String token(UserId user, AgencyId agency, Role... roles) {
    return signed(
        claims ->
            claims
                .subject(user.toString())
                .claim("agency", agency.toString())
                .claim("roles", Arrays.stream(roles).map(Role::name).toList()));
  }

  /**
   * A service's own token, good for ten minutes.
   *
   * @param clientId the client
   * @return the token as text
   */
  public String serviceToken(String clientId) {
    return signed(claims -> claims.subject(clientId).claim("roles", List.of("SERVICE")));
  }

  /**
   * Any token, right or wrong, signed with the published key.
   *
   * @param changes what to set on claims that have issuer, audience and times already
   * @return the token as text
   */
  public String signed(Consumer<JWTClaimsSet.Builder> changes) {
    return signed(key, changes);
  }

  /**
   * A token signed with a key that nobody published.
   *
   * @param changes what to set
   * @return the token as text
   */
  public String forged(Consumer<JWTClaimsSet.Builder> changes) {
    try {
      return signed(new RSAKeyGenerator(2048).keyID("test").generate(), changes);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * How many tokens were given for client credentials.
   *
   * @return the count
   */
  public int tokensGiven() {
    return tokensGiven.get();
  }

  private String signed(RSAKey with, Consumer<JWTClaimsSet.Builder> changes) {
    Instant now = Instant.now(Clock.systemUTC());
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience("orderwatch")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(600)));
    changes.accept(claims);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(with.getKeyID())
                .type(JOSEObjectType.JWT)
                .build(),
            claims.build());
    try {
      token.sign(new RSASSASigner(with));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private void keys(HttpExchange exchange) throws IOException {
    answer(exchange, new JWKSet(key.toPublicJWK()).toString());
  }

  private void clientCredentials(HttpExchange exchange) throws IOException {
    tokensGiven.incrementAndGet();
    answer(
        exchange,
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":600}"
            .formatted(serviceToken("test-service")));
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
