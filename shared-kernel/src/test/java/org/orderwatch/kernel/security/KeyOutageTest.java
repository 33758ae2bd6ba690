package org.orderwatch.kernel.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Services start without the authorization server and outlive its outages. */
class KeyOutageTest {

  private final AgencyId agency = new AgencyId(UUID.randomUUID());
  private final UserId user = new UserId(UUID.randomUUID());

  @Test
  void keysThatWereReadOnceAreRememberedThroughAnOutage() throws Exception {
    TestIssuer issuer = TestIssuer.start();
    JwtDecoder decoder = decoder(issuer.issuer());
    String token = issuer.token(user, agency, Role.ADVOCATE);
    assertThat(decoder.decode(token).getSubject()).isEqualTo(user.toString());
    issuer.close();
    assertThat(decoder.decode(token).getSubject()).isEqualTo(user.toString());
  }

  @Test
  void withoutAnyKeysATokenIsNotCalledBad() throws Exception {
    TestIssuer issuer = TestIssuer.start();
    String token = issuer.token(user, agency, Role.ADVOCATE);
    issuer.close();
    JwtDecoder decoder = decoder(issuer.issuer());
    assertThatThrownBy(() -> decoder.decode(token))
        .isInstanceOf(JwtException.class)
        .isNotInstanceOf(BadJwtException.class);
  }

  private static JwtDecoder decoder(String issuer) throws Exception {
    return new SecurityConfiguration()
        .jwtDecoder(
            new SecurityProperties(
                URI.create(issuer),
                URI.create(issuer + "/oauth2/jwks"),
                null,
                null,
                Map.of(),
                new SecurityProperties.ApiDocs(true),
                new SecurityProperties.Calls(Duration.ofSeconds(2), Duration.ofSeconds(5)),
                new SecurityProperties.Operator(null)));
  }
}
