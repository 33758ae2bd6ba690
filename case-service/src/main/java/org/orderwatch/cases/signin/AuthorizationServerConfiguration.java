package org.orderwatch.cases.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * The authorization server and its sign-in page. In the session it keeps who signed in under names
 * of its own, apart from what the pages keep there as its client.
 */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {

  @Bean
  PasswordEncoder clientSecrets() {
    return new ClientSecrets();
  }

  /** The secret that the pages show to the embedded server: configured, or new at each start. */
  @Bean
  PagesSecret pagesSecret(SignInSettings settings) {
    String configured = settings.pagesSecret();
    return new PagesSecret(
        configured == null
            ? ClientSecrets.make()
            : ClientSecrets.require("orderwatch.pages-secret", configured));
  }

  /** Kept out of logs. */
  record PagesSecret(String value) {
    @Override
    public String toString() {
      return "PagesSecret";
    }
  }

  @Bean
  JdbcRegisteredClientRepository registeredClients(
      JdbcTemplate jdbc, SignInSettings settings, PagesSecret pages, PasswordEncoder secrets) {
    var clients = new JdbcRegisteredClientRepository(jdbc);
    InstallationClients.update(clients, settings, pages.value(), secrets);
    return clients;
  }

  @Bean
  OAuth2AuthorizationService authorizations(
      JdbcTemplate jdbc, JdbcRegisteredClientRepository clients, Clock clock) {
    return new Authorizations(jdbc, clients, clock);
  }

  @Bean
  OAuth2AuthorizationConsentService authorizationConsents(
      JdbcTemplate jdbc, JdbcRegisteredClientRepository clients) {
    return new JdbcOAuth2AuthorizationConsentService(jdbc, clients);
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(SigningKey keys) {
    JWKSet set = keys.loadOrMake();
    return new ImmutableJWKSet<>(set);
  }

  @Bean
  JwtEncoder jwtEncoder(JWKSource<SecurityContext> signingKeys) {
    NimbusJwtEncoder encoder = new NimbusJwtEncoder(signingKeys);
    encoder.setJwkSelector(List::getFirst);
    return encoder;
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(SignInSettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer().toString()).build();
  }

  /** Where the session keeps who signed in with a password. */
  @Bean
  SecurityContextRepository signInContexts() {
    var contexts = new HttpSessionSecurityContextRepository();
    contexts.setSpringSecurityContextKey("ORDERWATCH_SIGN_IN");
    return contexts;
  }

  /** Where the session keeps the authorization request that signing in interrupted. */
  @Bean
  RequestCache signInRequests() {
    var requests = new HttpSessionRequestCache();
    requests.setSessionAttrName("ORDERWATCH_SIGN_IN_REQUEST");
    return requests;
  }

  @Bean
  CsrfTokenRepository csrfTokens() {
    return new HttpSessionCsrfTokenRepository();
  }

  @Bean
  @Order(1)
  SecurityFilterChain authorizationServerFilterChain(
      HttpSecurity http,
      SecurityContextRepository signInContexts,
      RequestCache signInRequests,
      JwtDecoder decoder)
      throws Exception {
    MediaTypeRequestMatcher page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
    page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(Customizer.withDefaults());
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .securityContext(context -> context.securityContextRepository(signInContexts))
        .requestCache(cache -> cache.requestCache(signInRequests))
        .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder)))
        .headers(PageHeaders::strict)
        .exceptionHandling(
            handling ->
                handling.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint(SignInPage.PATH), page));
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain signInFilterChain(
      HttpSecurity http,
      SecurityContextRepository signInContexts,
      RequestCache signInRequests,
      CsrfTokenRepository csrfTokens)
      throws Exception {
    http.securityMatcher(SignInPage.PATH)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .securityContext(context -> context.securityContextRepository(signInContexts))
        .requestCache(cache -> cache.requestCache(signInRequests))
        .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
        .logout(logout -> logout.disable())
        .headers(PageHeaders::strict)
        .exceptionHandling(
            handling ->
                handling.accessDeniedHandler(
                    (request, response, denied) ->
                        response.sendRedirect(SignInPage.PATH + "?late")));
    return http.build();
  }
}
