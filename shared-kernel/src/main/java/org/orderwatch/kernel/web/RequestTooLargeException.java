package org.orderwatch.kernel.web;

import java.io.IOException;

/** The body of a request grew past the limit while it was read. */
final class RequestTooLargeException extends IOException {

  RequestTooLargeException() {
    super("The request's body is too large");
  }
}
