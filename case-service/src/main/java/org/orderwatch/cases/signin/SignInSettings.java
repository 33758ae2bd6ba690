package org.orderwatch.cases.signin;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people and programs sign in.
 *
 * @param issuer the address that the embedded authorization server is known by
 * @param jwksUri where its keys are read
 * @param tokenUri where the pages exchange a code for tokens
 * @param serviceClients the secrets of the services, by client id
 * @param pagesSecret the secret of the pages; without it a new one is made at each start, which
 *     holds for one instance only
 * @param sessions how long a session lasts
 * @param throttle the brake on guessing passwords
 * @param provider another OpenID Connect provider to sign in with, or null for the embedded one
 */
@ConfigurationProperties("orderwatch")
record SignInSettings(
    URI issuer,
    URI jwksUri,
    URI tokenUri,
    @DefaultValue Map<String, String> serviceClients,
    @Nullable String pagesSecret,
    @DefaultValue Sessions sessions,
    @DefaultValue Throttle throttle,
    @Nullable Provider provider) {

  /**
   * How long a session lasts, however busy it is; the idle time is the container's setting.
   *
   * @param absolute from the first page on
   */
  record Sessions(@DefaultValue("12h") Duration absolute) {}

  /**
   * How many attempts are taken within a window before all are refused until it ends.
   *
   * @param perName attempts with one sign-in name
   * @param perAddress attempts from one network address
   * @param window how long attempts count, from the first
   */
  record Throttle(
      @DefaultValue("10") int perName,
      @DefaultValue("100") int perAddress,
      @DefaultValue("15m") Duration window) {}

  /**
   * An OpenID Connect provider of the agency's or the host's own. It is looked up at the first
   * sign-in, not at the start.
   *
   * @param issuerUri its issuer
   * @param clientId the client that it knows the pages by
   * @param clientSecret that client's secret
   * @param userClaim the claim that holds the user's id, a UUID
   * @param agencyClaim the claim that holds the agency's id, a UUID
   * @param rolesClaim the claim that holds the roles, an array of their names
   */
  record Provider(
      String issuerUri,
      String clientId,
      String clientSecret,
      @DefaultValue("sub") String userClaim,
      @DefaultValue("agency") String agencyClaim,
      @DefaultValue("roles") String rolesClaim) {

    @Override
    public String toString() {
      return "Provider[" + issuerUri + "]";
    }
  }

  /** Whether people reach the pages by TLS. */
  boolean secure() {
    return "https".equals(issuer.getScheme());
  }

  /** Keeps the secrets out of logs. */
  @Override
  public String toString() {
    return "SignInSettings[" + issuer + "]";
  }
}
