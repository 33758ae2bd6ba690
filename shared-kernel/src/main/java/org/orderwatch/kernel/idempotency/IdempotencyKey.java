package org.orderwatch.kernel.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;

/**
 * What makes two requests one: the key that the caller made, with a digest of the request, so that
 * a key used for something else is noticed. An API handler takes it as a parameter; a page makes it
 * from the key in its form.
 *
 * @param key the caller's key
 * @param request the digest of what is asked
 */
public record IdempotencyKey(String key, String request) {

  /** The header that carries the key. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{8,100}");

  /**
   * Makes it from the parts of a request.
   *
   * @param key what the caller sent, or null
   * @param parts what is asked, in order; each counts with its length
   * @return the key with the digest
   * @throws RefusedException IDEMPOTENCY_KEY_MISSING if the key is missing or malformed
   */
  public static IdempotencyKey of(@Nullable String key, String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
      digest.update((utf8.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(utf8);
    }
    return of(key, digest);
  }

  static IdempotencyKey of(@Nullable String key, MessageDigest digest) {
    if (key == null || !FORM.matcher(key).matches()) {
      throw new RefusedException(ProblemCode.IDEMPOTENCY_KEY_MISSING);
    }
    return new IdempotencyKey(key, HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Keeps key and digest out of logs. */
  @Override
  public String toString() {
    return "IdempotencyKey[]";
  }
}
