package org.orderwatch.cases.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The brake on guessing. Every attempt is counted before the password is looked at, so that many at
 * once count as many; a right password forgets those with its name. It makes no difference whether
 * the name exists. Counts live in the ledger and outlive a restart.
 */
@Component
class SignInThrottle {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final SignInSettings.Throttle limits;
  private final Clock clock;

  SignInThrottle(
      JdbcClient jdbc, TransactionTemplate transaction, SignInSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.limits = settings.throttle();
    this.clock = clock;
  }

  /**
   * Counts an attempt.
   *
   * @param name the sign-in name as typed
   * @param address the network address it came from
   * @return whether the attempt may go on
   */
  boolean admits(String name, String address) {
    return transaction.execute(
        _ -> {
          boolean byAddress = count(key("address", address)) <= limits.perAddress();
          boolean byName = count(key("name", name)) <= limits.perName();
          return byAddress && byName;
        });
  }

  /**
   * Forgets the attempts with a name, after a right password, takes this one off the address's
   * count, so that an office behind one address can sign in, and drops what has run out.
   *
   * @param name the sign-in name as typed
   * @param address the network address it came from
   */
  void forget(String name, String address) {
    transaction.executeWithoutResult(
        _ -> {
          jdbc.sql("update sign_in_attempt set attempts = attempts - 1 where attempt_key = ?")
              .param(key("address", address))
              .update();
          jdbc.sql("delete from sign_in_attempt where attempt_key = ? or window_ends < ?")
              .params(key("name", name), Timestamp.from(clock.instant()))
              .update();
        });
  }

  private int count(byte[] key) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            insert into sign_in_attempt as a (attempt_key, attempts, window_ends)
            values (:key, 1, :ends)
            on conflict (attempt_key) do update set
              attempts = case when a.window_ends <= :now then 1
                              else least(a.attempts + 1, 1000000) end,
              window_ends = case when a.window_ends <= :now then :ends else a.window_ends end
            returning attempts
            """)
        .param("key", key)
        .param("now", Timestamp.from(now))
        .param("ends", Timestamp.from(now.plus(limits.window())))
        .query(Integer.class)
        .single();
  }

  private static byte[] key(String kind, String value) {
    try {
      String text = kind + "\n" + value.strip().toLowerCase(Locale.ROOT);
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
