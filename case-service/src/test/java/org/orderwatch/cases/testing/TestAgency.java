package org.orderwatch.cases.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.kernel.eventstore.RecordingContext;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.transaction.support.TransactionTemplate;

/** An agency of its own for a test, in the shared running service. */
public final class TestAgency {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final AgencyId id = new AgencyId(UUID.randomUUID());

  /** Makes the agency; its people read "today" in New York. */
  public TestAgency() {
    run(
        new UserId(UUID.randomUUID()),
        () ->
            bean(TransactionTemplate.class)
                .execute(
                    _ ->
                        bean(JdbcClient.class)
                            .sql(
                                "insert into agency (id, code, name, zone, created_at)"
                                    + " values (?, ?, ?, 'America/New_York', ?)")
                            .params(
                                id.value(),
                                "t" + id.toString().substring(0, 8),
                                "Test",
                                Timestamp.from(Instant.now()))
                            .update()));
  }

  /** A part of the running service. */
  public static <T> T bean(Class<T> type) {
    return RunningCases.shared().bean(type);
  }

  /** Its id. */
  public AgencyId id() {
    return id;
  }

  /** An advocate of the agency, who can do nothing but look and record. */
  public static Viewer advocate() {
    return new Viewer(new UserId(UUID.randomUUID()), true, false);
  }

  /** A supervisor of the agency. */
  public static Viewer supervisor() {
    return new Viewer(new UserId(UUID.randomUUID()), false, true);
  }

  /** Does work for the agency as a user. */
  public <T extends @Nullable Object> T run(UserId user, Supplier<T> work) {
    return AgencyContext.get(id, () -> new RecordingContext(user, null).get(work));
  }

  /** Sends a request with a token of the agency. */
  public HttpResponse<String> send(
      UserId user, String method, String path, @Nullable String body, Role... roles) {
    EnumSet<Role> all = EnumSet.copyOf(Arrays.asList(roles));
    String token = token(user, all.stream().map(Role::name).toList());
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    HttpRequest request =
        HttpRequest.newBuilder(RunningCases.shared().address().resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, publisher)
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String token(UserId user, List<String> roles) {
    Instant now = Instant.now();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(RunningCases.shared().address().toString())
            .audience(List.of("orderwatch"))
            .subject(user.toString())
            .issuedAt(now)
            .expiresAt(now.plusSeconds(300))
            .claim("agency", id.toString())
            .claim("roles", roles)
            .build();
    return bean(JwtEncoder.class).encode(JwtEncoderParameters.from(claims)).getTokenValue();
  }
}
