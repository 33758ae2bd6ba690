package org.orderwatch.kernel.crypto;

import java.util.UUID;

/** Somebody tried to seal text for a subject whose key was destroyed; nothing was written. */
public final class SubjectErasedException extends RuntimeException {

  SubjectErasedException(UUID subject) {
    super("The key of subject " + subject + " was destroyed; nothing more can be kept about it.");
  }
}
