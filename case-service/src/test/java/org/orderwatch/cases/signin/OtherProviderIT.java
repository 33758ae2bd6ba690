package org.orderwatch.cases.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.testing.RunningCases;
import org.orderwatch.cases.testing.SignedInAgency;
import org.orderwatch.cases.testing.Visitor;
import org.orderwatch.servers.FreePorts;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class OtherProviderIT {

  private static final String SECRET = "the-secret-of-the-other-pages-0123456789";

  /** The shared service is the provider; a second one, which trusts it, shows the pages. */
  @Test
  void thePagesSignInWithAnotherProviderByConfigurationAlone() {
    RunningCases provider = RunningCases.shared();
    URI pages = URI.create("http://127.0.0.1:" + FreePorts.next());
    provider
        .bean(JdbcRegisteredClientRepository.class)
        .save(
            RegisteredClient.withId("other-pages")
                .clientId("other-pages")
                .clientName("other-pages")
                .clientSecret(provider.bean(PasswordEncoder.class).encode(SECRET))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(pages + "/login/oauth2/code/pages")
                .scope("openid")
                .build());
    SignedInAgency agency = new SignedInAgency();
    agency.user("rosa", "ADVOCATE");

    Map<String, Object> settings = provider.settings();
    settings.put("server.port", pages.getPort());
    settings.put("server.servlet.session.cookie.name", "other");
    settings.put("orderwatch.instance", "other-provider");
    settings.put("orderwatch.provider.issuer-uri", provider.address().toString());
    settings.put("orderwatch.provider.client-id", "other-pages");
    settings.put("orderwatch.provider.client-secret", SECRET);
    try (ConfigurableApplicationContext other = RunningCases.start(settings)) {
      assertThat(other.isRunning()).isTrue();
      Visitor rosa = new Visitor(pages);
      HttpResponse<String> form = rosa.open("/today");
      assertThat(form.uri().getPort())
          .as("the form is the provider's")
          .isEqualTo(provider.address().getPort());
      HttpResponse<String> today =
          rosa.submit(
              form,
              provider.address() + "/sign-in",
              Map.of(
                  "name", List.of(agency.signInName("rosa")),
                  "password", List.of(SignedInAgency.PASSWORD)));
      assertThat(today.uri().getPort()).isEqualTo(pages.getPort());
      assertThat(today.uri().getPath()).isEqualTo("/today");
      assertThat(today.body()).contains("Staff rosa");
    }
  }
}
