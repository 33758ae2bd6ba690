package org.orderwatch.cases.user;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (19 MiB, two passes, as OWASP advises) and makes one-time
 * passwords.
 */
@Component
public class Passwords {

  /** The shortest password that is taken. */
  public static final int SHORTEST = 12;

  /** The longest password that is taken. */
  public static final int LONGEST = 128;

  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final Set<String> COMMON =
      Set.of(
          "password1234",
          "123456789012",
          "qwertyuiop12",
          "letmeinletmein",
          "passwordpassword",
          "administrator",
          "iloveyou1234",
          "changemenow1",
          "welcome12345",
          "orderwatch12");

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final SecureRandom random = new SecureRandom();
  private final String nobodys = argon2.encode(oneTime());

  /** Why a new password is not taken. */
  public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    LIKE_THE_NAME
  }

  /**
   * Hashes a password.
   *
   * @param password the password
   * @return the hash with its parameters and salt
   */
  String hash(String password) {
    return argon2.encode(password);
  }

  /**
   * Compares a password with a hash. Takes the same time if there is no hash, so that nobody learns
   * from the time whether a user exists.
   *
   * @param password what was typed
   * @param hash the stored hash, or null if there is no such user
   * @return whether they belong together
   */
  public boolean matches(String password, @Nullable String hash) {
    boolean matches = argon2.matches(password, hash == null ? nobodys : hash);
    return matches && hash != null;
  }

  /**
   * Makes a password that is to be changed at the first use: 20 letters and digits, none of which
   * is easily mistaken for another, about 99 bits.
   *
   * @return for example {@code abcde-fghjk-mnpqr-stuvw}
   */
  String oneTime() {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      if (i > 0 && i % 5 == 0) {
        made.append('-');
      }
      made.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return made.toString();
  }

  /**
   * Looks for a reason not to take a new password.
   *
   * @param password the new password
   * @param userName the user's name
   * @return the reason, or null if it is taken
   */
  public static @Nullable Weakness weakness(String password, String userName) {
    String folded = password.toLowerCase(Locale.ROOT);
    if (password.length() < SHORTEST) {
      return Weakness.TOO_SHORT;
    }
    if (password.length() > LONGEST) {
      return Weakness.TOO_LONG;
    }
    if (COMMON.contains(folded) || folded.chars().distinct().count() < 5) {
      return Weakness.COMMON;
    }
    return userName.length() > 3 && folded.contains(userName.toLowerCase(Locale.ROOT))
        ? Weakness.LIKE_THE_NAME
        : null;
  }
}
