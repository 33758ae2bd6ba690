package org.orderwatch.cases.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.testing.RunningCases;
import org.orderwatch.cases.testing.SignedInAgency;
import org.orderwatch.cases.user.Users;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

class SessionAgeIT {

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aSessionEndsAfterTwelveHoursHoweverBusyAndHalfAnHourOfRest() throws Exception {
    SignedInAgency agency = new SignedInAgency();
    agency.user("rosa", "ADVOCATE");
    String user = agency.userId("rosa");
    assertThat(holds(agency.id(), user, 1, Duration.ofHours(11))).isTrue();
    assertThat(holds(agency.id(), user, 1, Duration.ofHours(13))).isFalse();
    assertThat(holds(agency.id(), user, 0, Duration.ofHours(11)))
        .as("a session from before the password was chosen")
        .isFalse();
    assertThat(holds(agency.id(), UUID.randomUUID().toString(), 1, Duration.ZERO)).isFalse();
    assertThat(holds(new SignedInAgency().id(), user, 1, Duration.ZERO)).isFalse();
    assertThat(
            RunningCases.shared()
                .context()
                .getEnvironment()
                .getProperty("server.servlet.session.timeout"))
        .isEqualTo("30m");
  }

  private static boolean holds(String agency, String user, int generation, Duration age)
      throws Exception {
    RunningCases service = RunningCases.shared();
    MockHttpSession session = new MockHttpSession();
    Instant now = Instant.ofEpochMilli(session.getCreationTime()).plus(age);
    PageGuard guard =
        new PageGuard(
            service.bean(Users.class),
            service.bean(SignInSettings.class),
            Clock.fixed(now, ZoneOffset.UTC));
    OidcIdToken token =
        new OidcIdToken(
            "token",
            now,
            now.plusSeconds(60),
            Map.of("sub", user, "agency", agency, "generation", generation));
    SecurityContextHolder.getContext()
        .setAuthentication(
            new OAuth2AuthenticationToken(
                new DefaultOidcUser(List.of(), token), List.of(), "pages"));
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/today");
    request.setSession(session);
    guard.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    boolean known = PageGuard.caller(request).isPresent();
    assertThat(session.isInvalid()).isEqualTo(!known);
    return known;
  }
}
