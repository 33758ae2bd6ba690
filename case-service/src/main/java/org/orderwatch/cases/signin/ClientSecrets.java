package org.orderwatch.cases.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Keeps client secrets as SHA-256. A slow hash would gain nothing: these secrets are made by
 * machines and too long to guess, which {@link #require} sees to, and services show theirs often.
 * People's passwords never come here; see {@link org.orderwatch.cases.user.Passwords}.
 */
final class ClientSecrets implements PasswordEncoder {

  private static final int SHORTEST = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new secret of 256 bits. */
  static String make() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Refuses a secret that might be guessed.
   *
   * @param setting where it is configured
   * @param secret the configured secret
   * @return the secret
   */
  static String require(String setting, String secret) {
    if (secret.length() < SHORTEST) {
      throw new IllegalStateException(
          setting + " must have at least 32 characters, made by a machine");
    }
    return secret;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence secret) {
    return secret == null ? null : Base64.getEncoder().encodeToString(hash(secret));
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String stored) {
    return secret != null
        && stored != null
        && MessageDigest.isEqual(
            Base64.getEncoder().encode(hash(secret)), stored.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hash(CharSequence secret) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(secret.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
