package org.orderwatch.kernel.crypto;

import java.util.UUID;

/**
 * Personal text, encrypted under the key of its subject. This is the form in which stored events
 * and rows keep it; it never leaves the service that wrote it.
 *
 * @param subject whose key seals it: a person, or a job that holds people until it ends
 * @param cipher the format's version, a dot, and the ciphertext in URL-safe base64
 */
public record Sealed(UUID subject, String cipher) {

  /** Names the subject only. */
  @Override
  public String toString() {
    return "Sealed[" + subject + "]";
  }
}
