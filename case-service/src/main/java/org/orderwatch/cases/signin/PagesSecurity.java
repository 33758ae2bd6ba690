package org.orderwatch.cases.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.orderwatch.cases.user.Users;
import org.orderwatch.kernel.security.CallerFilter;
import org.orderwatch.kernel.web.ProblemWriter;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The chain of the pages: everything that is neither an API nor the authorization server. The pages
 * are a client of the authorization server and keep their tokens in the session.
 */
@Configuration(proxyBeanMethods = false)
class PagesSecurity {

  private static final String[] OPEN = {
    "/assets/**", "/webjars/**", "/favicon.ico", "/leave", "/sign-out"
  };

  @Bean
  OAuth2AuthorizedClientRepository authorizedClients() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  /** The session's cookie is secure wherever people come by TLS. */
  @Bean
  ServletContextInitializer sessionCookie(SignInSettings settings) {
    return context -> context.getSessionCookieConfig().setSecure(settings.secure());
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain pagesFilterChain(
      HttpSecurity http,
      ClientRegistrationRepository registrations,
      OAuth2AuthorizedClientRepository authorizedClients,
      CsrfTokenRepository csrfTokens,
      ProblemWriter writer,
      Users users,
      SignInSettings settings,
      Clock clock)
      throws Exception {
    AuthenticationEntryPoint signIn =
        new LoginUrlAuthenticationEntryPoint("/oauth2/authorization/" + InstallationClients.PAGES);
    http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).ignoringRequestMatchers("/leave"))
        .logout(logout -> logout.disable())
        .oauth2Login(
            login ->
                login
                    .clientRegistrationRepository(registrations)
                    .authorizedClientRepository(authorizedClients)
                    .loginPage("/oauth2/authorization/" + InstallationClients.PAGES)
                    .defaultSuccessUrl("/today")
                    .failureHandler(PagesSecurity::signInFailed))
        .headers(PageHeaders::strict)
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(
                        (request, response, missing) -> begin(request, response, missing, signIn))
                    .accessDeniedHandler(PagesSecurity::denied))
        .addFilterBefore(new PageGuard(users, settings, clock), AuthorizationFilter.class)
        .addFilterBefore(new CallerFilter(PageGuard::caller, writer), AuthorizationFilter.class);
    return http.build();
  }

  /** A part of a page cannot sign in; the browser is told to load the page again. */
  private static void begin(
      HttpServletRequest request,
      HttpServletResponse response,
      AuthenticationException missing,
      AuthenticationEntryPoint signIn)
      throws IOException, jakarta.servlet.ServletException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Refresh", "true");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    signIn.commence(request, response, missing);
  }

  /** A form that comes without its token comes from a session that ended, or from elsewhere. */
  private static void denied(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    if (denied instanceof CsrfException
        && SecurityContextHolder.getContext().getAuthentication() == null) {
      response.sendRedirect(SignInPage.PATH + "?ended");
      return;
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  /**
   * An answer of the authorization server that nobody asked for starts over; whatever else fails
   * ends the session, so that no loop of redirects can come of it.
   */
  private static void signInFailed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof OAuth2AuthenticationException refused
        && "authorization_request_not_found".equals(refused.getError().getErrorCode())) {
      response.sendRedirect("/today");
      return;
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.sendRedirect(SignInPage.PATH + "?failed");
  }
}
