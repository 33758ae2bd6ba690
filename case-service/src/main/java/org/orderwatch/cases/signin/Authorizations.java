package org.orderwatch.cases.signin;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * The authorizations in the ledger. Whenever one is saved, those of the same principal that have
 * run out are dropped, so that the table stays as small as what holds.
 */
final class Authorizations extends JdbcOAuth2AuthorizationService {

  private final Clock clock;

  Authorizations(JdbcTemplate jdbc, RegisteredClientRepository clients, Clock clock) {
    super(jdbc, clients);
    this.clock = clock;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    super.save(authorization);
    getJdbcOperations()
        .update(
            """
            delete from oauth2_authorization
            where principal_name = ? and id <> ?
              and coalesce(greatest(refresh_token_expires_at, access_token_expires_at,
                    authorization_code_expires_at), '-infinity') < ?
            """,
            authorization.getPrincipalName(),
            authorization.getId(),
            Timestamp.from(clock.instant()));
  }
}
