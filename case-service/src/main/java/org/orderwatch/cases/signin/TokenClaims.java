package org.orderwatch.cases.signin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.user.Standing;
import org.orderwatch.cases.user.Users;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What tokens say: the agency, the roles as they are at this moment, and whom they are meant for. A
 * user who was disabled or changed the password since gets no more tokens.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  /** The audience of every access token. */
  static final String AUDIENCE = "orderwatch";

  static final String AGENCY = "agency";
  static final String ROLES = "roles";
  static final String GENERATION = "generation";

  private final Users users;

  TokenClaims(Users users) {
    this.users = users;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    boolean idToken = OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue());
    if (!idToken) {
      context.getClaims().audience(new ArrayList<>(List.of(AUDIENCE)));
    }
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      ClientSettings client = context.getRegisteredClient().getClientSettings();
      String roles = client.getSetting(InstallationClients.ROLES);
      claim(
          context,
          client.getSetting(InstallationClients.AGENCY),
          roles == null ? List.of() : Arrays.asList(roles.split(" ")));
      return;
    }
    Authentication person = context.getPrincipal();
    SignedIn signedIn =
        Optional.ofNullable(person).flatMap(SignedIn::of).orElseThrow(TokenClaims::ended);
    Optional<Standing> standing =
        AgencyContext.get(signedIn.agency(), () -> users.standing(signedIn.user()));
    Standing holds =
        standing
            .filter(it -> !it.disabled() && it.generation() == signedIn.generation())
            .orElseThrow(TokenClaims::ended);
    claim(context, signedIn.agency().toString(), holds.roles().stream().map(Role::name).toList());
    if (idToken) {
      context.getClaims().claim(GENERATION, holds.generation());
    }
  }

  private static void claim(
      JwtEncodingContext context, @Nullable String agency, List<String> roles) {
    if (agency != null) {
      context.getClaims().claim(AGENCY, agency);
    }
    context.getClaims().claim(ROLES, new ArrayList<>(roles));
  }

  private static OAuth2AuthenticationException ended() {
    return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
  }
}
