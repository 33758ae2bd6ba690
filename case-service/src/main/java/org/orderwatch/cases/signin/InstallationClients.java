package org.orderwatch.cases.signin;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.security.Role;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The clients that the authorization server knows: the pages, the services, and those of agencies.
 * What a client may be is part of its settings.
 */
final class InstallationClients {

  /** The pages of this very service. */
  static final String PAGES = "pages";

  /** The setting that holds a client's roles, separated by spaces. */
  static final String ROLES = "orderwatch.roles";

  /** The setting that holds the agency of an agency's client. */
  static final String AGENCY = "orderwatch.agency";

  private static final List<String> SERVICES =
      List.of("order-service", "case-service", "notification-service");

  private InstallationClients() {}

  /**
   * Brings the stored clients in line with the configuration. A client without a configured secret
   * keeps the one that it has; one that never had any is not there. Pages that sign in elsewhere
   * are no client here.
   *
   * @param stored where clients are kept
   * @param settings the configuration
   * @param pagesSecret the secret of the pages
   * @param secrets hashes secrets
   */
  static void update(
      JdbcRegisteredClientRepository stored,
      SignInSettings settings,
      String pagesSecret,
      PasswordEncoder secrets) {
    if (settings.provider() == null) {
      save(stored, pages(settings), pagesSecret, secrets);
    }
    for (String service : SERVICES) {
      machine(stored, settings, service, secrets);
    }
  }

  /** A client of an agency, to be stored with the hash of its secret. */
  static RegisteredClient ofAgency(
      String clientId, AgencyId agency, List<String> roles, String secretHash) {
    return machineClient(clientId, String.join(" ", roles), agency)
        .clientSecret(secretHash)
        .build();
  }

  private static void machine(
      JdbcRegisteredClientRepository stored,
      SignInSettings settings,
      String id,
      PasswordEncoder secrets) {
    String configured = settings.serviceClients().get(id);
    if (configured != null) {
      String secret = ClientSecrets.require("orderwatch.service-clients." + id, configured);
      save(stored, machineClient(id, Role.SERVICE.name(), null), secret, secrets);
    }
  }

  private static void save(
      JdbcRegisteredClientRepository stored,
      RegisteredClient.Builder client,
      String secret,
      PasswordEncoder secrets) {
    RegisteredClient wanted = client.clientSecret(secrets.encode(secret)).build();
    RegisteredClient known = stored.findById(wanted.getId());
    if (known == null || !known.equals(wanted)) {
      stored.save(wanted);
    }
  }

  private static RegisteredClient.Builder pages(SignInSettings settings) {
    return RegisteredClient.withId(PAGES)
        .clientId(PAGES)
        .clientName(PAGES)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(settings.issuer() + "/login/oauth2/code/" + PAGES)
        .scope(OidcScopes.OPENID)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(
            TokenSettings.builder()
                .authorizationCodeTimeToLive(Duration.ofMinutes(1))
                .accessTokenTimeToLive(Duration.ofMinutes(5))
                .refreshTokenTimeToLive(settings.sessions().absolute())
                .reuseRefreshTokens(true)
                .build());
  }

  private static RegisteredClient.Builder machineClient(
      String id, String roles, @Nullable AgencyId agency) {
    ClientSettings.Builder settings = ClientSettings.builder().setting(ROLES, roles);
    if (agency != null) {
      settings.setting(AGENCY, agency.toString());
    }
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientName(id)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .clientSettings(settings.build())
        .tokenSettings(
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofMinutes(10)).build());
  }
}
