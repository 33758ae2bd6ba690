package org.orderwatch.kernel.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import org.orderwatch.kernel.web.ApiPaths;
import org.orderwatch.kernel.web.Problem;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stateless resource server for every API. Open without a token, and nothing else: health without
 * details, and the API's description unless a property closes it. Everything outside of the API is
 * refused, unless the service brings a chain named {@code pagesFilterChain} for its pages.
 */
@AutoConfiguration(
    before = {
      OAuth2ResourceServerAutoConfiguration.class,
      ServletWebSecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    })
@ConditionalOnWebApplication
@ConditionalOnProperty("orderwatch.issuer")
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityConfiguration {

  private static final String[] DOCS = {
    "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**"
  };

  private static final String[] HEALTH = {
    "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
  };

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(SecurityProperties properties) throws MalformedURLException {
    var retriever = new DefaultResourceRetriever(2_000, 3_000, 256 * 1024);
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(properties.jwksUri().toURL(), retriever)
            .cache(Duration.ofMinutes(10).toMillis(), Duration.ofSeconds(5).toMillis())
            .outageTolerantForever()
            .build();
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(keys)
            .jwsAlgorithms(
                algorithms ->
                    algorithms.addAll(
                        List.of(
                            SignatureAlgorithm.RS256,
                            SignatureAlgorithm.PS256,
                            SignatureAlgorithm.ES256)))
            .build();
    decoder.setJwtValidator(
        JwtValidators.createDefaultWithValidators(
            new JwtIssuerValidator(properties.issuer().toString()), new TokenRules()));
    return decoder;
  }

  @Bean
  @Order(10)
  SecurityFilterChain apiFilterChain(
      HttpSecurity http, ProblemWriter writer, SecurityProperties properties, JwtDecoder decoder)
      throws Exception {
    AuthenticationEntryPoint unauthenticated = unauthenticated(writer);
    AccessDeniedHandler forbidden = forbidden(writer);
    stateless(http)
        .securityMatcher(ApiPaths.PATTERNS)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HEALTH)
                    .permitAll()
                    .requestMatchers("/actuator/prometheus")
                    .hasAnyRole(Role.OPERATOR.name(), Role.SERVICE.name())
                    .requestMatchers("/actuator/**", "/operator/**")
                    .hasRole(Role.OPERATOR.name())
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(
                        jwt ->
                            jwt.decoder(decoder).jwtAuthenticationConverter(new RoleAuthorities()))
                    .authenticationEntryPoint(unauthenticated)
                    .accessDeniedHandler(forbidden))
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(unauthenticated).accessDeniedHandler(forbidden))
        .addFilterBefore(
            new AuthenticationOutageFilter(writer), BearerTokenAuthenticationFilter.class)
        .addFilterBefore(
            new OperatorFilter(writer, properties.operator().secret()),
            BearerTokenAuthenticationFilter.class)
        .addFilterAfter(
            new CallerFilter(Callers::byToken, writer), BearerTokenAuthenticationFilter.class);
    return http.build();
  }

  @Bean
  @Order(11)
  SecurityFilterChain docsFilterChain(
      HttpSecurity http, ProblemWriter writer, SecurityProperties properties) throws Exception {
    boolean open = properties.apiDocs().enabled();
    stateless(http)
        .securityMatcher(DOCS)
        .authorizeHttpRequests(
            requests -> {
              if (open) {
                requests.anyRequest().permitAll();
              } else {
                requests.anyRequest().denyAll();
              }
            })
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(notFound(writer))
                    .accessDeniedHandler((request, response, denied) -> nothing(response, writer)));
    return http.build();
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  @ConditionalOnMissingBean(name = "pagesFilterChain")
  SecurityFilterChain closingFilterChain(HttpSecurity http, ProblemWriter writer) throws Exception {
    stateless(http)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(unauthenticated(writer))
                    .accessDeniedHandler(forbidden(writer)));
    return http.build();
  }

  @Bean
  WebMvcConfigurer callerConfigurer() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AllowedInterceptor()).order(Ordered.HIGHEST_PRECEDENCE);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }

  private static HttpSecurity stateless(HttpSecurity http) throws Exception {
    return http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy ->
                            policy.policyDirectives(
                                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src"
                                    + " 'self' data:; object-src 'none'; base-uri 'none';"
                                    + " form-action 'self'; frame-ancestors 'none'"))
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                    .referrerPolicy(
                        referrer ->
                            referrer.policy(
                                ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER)));
  }

  private static AuthenticationEntryPoint unauthenticated(ProblemWriter writer) {
    return (request, response, refused) -> {
      if (request.getRequestURI().startsWith("/operator/")) {
        writer.write(response, Problem.of(ProblemCode.FORBIDDEN));
        return;
      }
      response.setHeader("WWW-Authenticate", "Bearer");
      writer.write(response, Problem.of(ProblemCode.UNAUTHENTICATED));
    };
  }

  private static AccessDeniedHandler forbidden(ProblemWriter writer) {
    return (request, response, denied) -> writer.write(response, Problem.of(ProblemCode.FORBIDDEN));
  }

  private static AuthenticationEntryPoint notFound(ProblemWriter writer) {
    return (request, response, refused) -> nothing(response, writer);
  }

  private static void nothing(HttpServletResponse response, ProblemWriter writer)
      throws IOException {
    writer.write(response, Problem.of(ProblemCode.NOT_FOUND));
  }
}
