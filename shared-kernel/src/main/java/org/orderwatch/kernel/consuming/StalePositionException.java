package org.orderwatch.kernel.consuming;

/** Another consumer has moved the position, or the copy was swapped: read again from the rows. */
final class StalePositionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StalePositionException(String what) {
    super(what);
  }
}
