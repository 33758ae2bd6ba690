package org.orderwatch.kernel.crypto;

import org.jspecify.annotations.Nullable;

/**
 * A seal does not fit: the ciphertext was altered, or it stands where it does not belong (other
 * agency, aggregate or field), or the master key file is not the one that it was made with. Never
 * carries what was sealed.
 */
public final class SealException extends RuntimeException {

  SealException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
