package org.orderwatch.cases.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * The pages as a client: of the embedded authorization server, whose endpoints are known without
 * asking, or of another provider, which is asked at the first sign-in.
 */
@Configuration(proxyBeanMethods = false)
class PagesClient {

  @Bean
  ClientRegistrationRepository clientRegistrations(
      SignInSettings settings, AuthorizationServerConfiguration.PagesSecret secret) {
    SignInSettings.Provider provider = settings.provider();
    if (provider == null) {
      return new InMemoryClientRegistrationRepository(embedded(settings, secret.value()));
    }
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(elsewhere(provider)));
  }

  /** Renews the user's token when it has run out. */
  @Bean
  OAuth2AuthorizedClientManager userTokens(
      ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients) {
    var manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder().authorizationCode().refreshToken().build());
    return manager;
  }

  private static ClientRegistration embedded(SignInSettings settings, String secret) {
    return ClientRegistration.withRegistrationId(InstallationClients.PAGES)
        .clientId(InstallationClients.PAGES)
        .clientSecret(secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(settings.issuer() + "/login/oauth2/code/" + InstallationClients.PAGES)
        .scope(OidcScopes.OPENID)
        .issuerUri(settings.issuer().toString())
        .authorizationUri(settings.issuer() + "/oauth2/authorize")
        .tokenUri(settings.tokenUri().toString())
        .jwkSetUri(settings.jwksUri().toString())
        .userNameAttributeName(IdTokenClaimNames.SUB)
        .build();
  }

  private static ClientRegistration elsewhere(SignInSettings.Provider provider) {
    return ClientRegistrations.fromIssuerLocation(provider.issuerUri())
        .registrationId(InstallationClients.PAGES)
        .clientId(provider.clientId())
        .clientSecret(provider.clientSecret())
        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
        .scope(OidcScopes.OPENID)
        .userNameAttributeName(provider.userClaim())
        .build();
  }
}
