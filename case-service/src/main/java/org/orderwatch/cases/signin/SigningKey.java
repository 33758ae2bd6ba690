package org.orderwatch.cases.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.orderwatch.kernel.crypto.Keyring;
import org.orderwatch.kernel.crypto.Opened;
import org.orderwatch.kernel.crypto.Sealed;
import org.orderwatch.kernel.ids.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign tokens. They live in the ledger, each sealed under a key of its own that the
 * installation's master keys wrap, so that tokens outlive a restart and a copy of the database
 * signs nothing. The newest signs; all of them verify.
 */
@Component
class SigningKey {

  /** No agency: what belongs to the installation is sealed under the nil id. */
  private static final AgencyId INSTALLATION = new AgencyId(new UUID(0, 0));

  private static final String FIELD = "signingKey";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Keyring keyring;
  private final Clock clock;

  SigningKey(JdbcClient jdbc, TransactionTemplate transaction, Keyring keyring, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.keyring = keyring;
    this.clock = clock;
  }

  /**
   * Reads the keys; makes the first if there is none. Two instances that start at once agree on
   * one.
   *
   * @return the keys, the one that signs first
   */
  JWKSet loadOrMake() {
    return transaction.execute(
        _ -> {
          jdbc.sql("select count(pg_advisory_xact_lock(hashtextextended('signing-key', 0)))")
              .query(Long.class)
              .single();
          List<JWK> keys = read();
          return new JWKSet(keys.isEmpty() ? List.of(make()) : keys);
        });
  }

  private List<JWK> read() {
    return jdbc.sql("select key_id, sealed from signing_key order by created_at desc, key_id")
        .query((row, _) -> open(row.getString("key_id"), row.getString("sealed")))
        .list();
  }

  private JWK open(String id, String sealed) {
    Opened opened =
        keyring.decrypt(INSTALLATION, new Sealed(UUID.fromString(id), sealed), id, FIELD);
    if (!(opened instanceof Opened.Text(String json))) {
      throw new IllegalStateException("The key that seals signing key " + id + " is gone");
    }
    try {
      return JWK.parse(json);
    } catch (ParseException _) {
      throw new IllegalStateException("The signing key " + id + " is damaged");
    }
  }

  private JWK make() {
    UUID id = UUID.randomUUID();
    try {
      RSAKey key =
          new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).keyID(id.toString()).generate();
      String sealed =
          keyring.encrypt(INSTALLATION, id, id.toString(), FIELD, key.toJSONString()).cipher();
      jdbc.sql("insert into signing_key (key_id, sealed, created_at) values (?, ?, ?)")
          .params(id.toString(), sealed, Timestamp.from(clock.instant()))
          .update();
      return key;
    } catch (JOSEException e) {
      throw new IllegalStateException("No signing key can be made on this platform", e);
    }
  }
}
