package org.orderwatch.kernel.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * The token of this service itself, got by client credentials when it is first needed and kept
 * until shortly before it expires.
 */
final class ServiceToken {

  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final RestClient http;
  private final @Nullable URI tokenUri;
  private final SecurityProperties.@Nullable ServiceClient client;
  private final Clock clock;
  private @Nullable Kept kept;

  ServiceToken(RestClient http, SecurityProperties properties, Clock clock) {
    this.http = http;
    this.tokenUri = properties.tokenUri();
    this.client = properties.serviceClient();
    this.clock = clock;
  }

  private record Kept(String token, Instant until) {}

  private record Answer(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("expires_in") long expiresIn) {}

  /** The present token; asks for a new one if there is none or it is about to expire. */
  synchronized String get() {
    Kept present = kept;
    if (present != null && present.until().isAfter(clock.instant())) {
      return present.token();
    }
    Kept fresh = ask();
    kept = fresh;
    return fresh.token();
  }

  /** Forgets a token that was refused. */
  synchronized void forget(String refused) {
    if (kept != null && kept.token().equals(refused)) {
      kept = null;
    }
  }

  private Kept ask() {
    if (tokenUri == null || client == null) {
      throw new IllegalStateException(
          "Set orderwatch.token-uri and orderwatch.service-client for calls to other services");
    }
    SecurityProperties.ServiceClient credentials = client;
    var form = new LinkedMultiValueMap<String, String>();
    form.add("grant_type", "client_credentials");
    Answer answer =
        http.post()
            .uri(tokenUri)
            .headers(headers -> headers.setBasicAuth(credentials.id(), credentials.secret()))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .body(Answer.class);
    if (answer == null) {
      throw new IllegalStateException("The authorization server answered without a token");
    }
    Duration life = Duration.ofSeconds(answer.expiresIn());
    Duration margin = life.compareTo(MARGIN.multipliedBy(2)) > 0 ? MARGIN : life.dividedBy(2);
    return new Kept(answer.accessToken(), clock.instant().plus(life).minus(margin));
  }
}
