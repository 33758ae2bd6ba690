package org.orderwatch.cases.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.security.Role;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clients that an agency's scripts get tokens with (client credentials). A client acts for its
 * agency only, with the roles it was given; what it records is recorded under its own id.
 */
@Component
class AgencyClients {

  private final JdbcClient jdbc;
  private final JdbcRegisteredClientRepository registered;
  private final PasswordEncoder secrets;
  private final Clock clock;

  AgencyClients(
      JdbcClient jdbc,
      JdbcRegisteredClientRepository registered,
      PasswordEncoder secrets,
      Clock clock) {
    this.jdbc = jdbc;
    this.registered = registered;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * A client of the agency.
   *
   * @param id its client id
   * @param label what its administrator calls it
   * @param roles what it may do
   * @param createdAt since when it is
   * @param endedAt since when it gets no tokens, or null
   */
  record AgencyClient(
      UUID id, String label, Set<Role> roles, Instant createdAt, @Nullable Instant endedAt) {}

  /** A client that was just made; the secret is shown once and kept nowhere. */
  record Made(UUID id, String secret) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
      return "Made[" + id + "]";
    }
  }

  /** All clients of the agency of the present work, the newest first. */
  @Transactional(readOnly = true)
  List<AgencyClient> all() {
    return jdbc.sql(
            """
            select client_id, label, roles, created_at, ended_at from agency_client
            order by created_at desc, client_id
            """)
        .query(
            (row, _) -> {
              Set<Role> roles = EnumSet.noneOf(Role.class);
              for (String role : (String[]) row.getArray("roles").getArray()) {
                roles.add(Role.valueOf(role));
              }
              Timestamp ended = row.getTimestamp("ended_at");
              return new AgencyClient(
                  row.getObject("client_id", UUID.class),
                  row.getString("label"),
                  roles,
                  row.getTimestamp("created_at").toInstant(),
                  ended == null ? null : ended.toInstant());
            })
        .list();
  }

  /**
   * Makes a client.
   *
   * @param label what to call it
   * @param roles what it may do; roles of people only
   * @param by the user who makes it
   * @return its id and secret
   */
  @Transactional
  Made add(String label, Set<Role> roles, String by) {
    AgencyId agency = AgencyContext.required();
    UUID id = UUID.randomUUID();
    String secret = ClientSecrets.make();
    List<String> names = roles.stream().filter(Role::isForUsers).map(Role::name).sorted().toList();
    String hash = secrets.encode(secret);
    if (hash == null) {
      throw new IllegalStateException("A secret that was just made has a hash");
    }
    registered.save(InstallationClients.ofAgency(id.toString(), agency, names, hash));
    jdbc.sql(
            """
            insert into agency_client (client_id, label, roles, created_by, created_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                id, label, names.toArray(String[]::new), by, Timestamp.from(clock.instant())))
        .update();
    return new Made(id, secret);
  }

  /**
   * Ends a client: it gets no more tokens, and those that it has run out within ten minutes.
   *
   * @param id the client
   * @return false if the agency has no such client
   */
  @Transactional
  boolean end(UUID id) {
    boolean ended =
        jdbc.sql("update agency_client set ended_at = coalesce(ended_at, ?) where client_id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update()
            == 1;
    if (ended) {
      jdbc.sql("delete from oauth2_authorization where registered_client_id = ?")
          .param(id.toString())
          .update();
      jdbc.sql("delete from oauth2_registered_client where id = ?").param(id.toString()).update();
    }
    return ended;
  }
}
