package org.orderwatch.kernel.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from what they name, so that recording the same thing again changes nothing (RFC
 * 9562, version 8, over SHA-256).
 */
public final class DerivedIds {

  private DerivedIds() {}

  /**
   * Derives an id within a scope.
   *
   * @param scope the id that the names are unique in, usually the agency
   * @param names what is named, in order; each is counted with its length, so that no two different
   *     lists give the same id
   * @return the derived id, the same for the same input for ever
   */
  public static UUID derive(Id scope, String... names) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes(scope.value()));
      for (String name : names) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(utf8.length).array());
        digest.update(utf8);
      }
      ByteBuffer hash = ByteBuffer.wrap(digest.digest());
      long high = (hash.getLong() & 0xffffffffffff0fffL) | 0x8000L;
      long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
