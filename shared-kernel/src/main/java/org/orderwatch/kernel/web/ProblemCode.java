package org.orderwatch.kernel.web;

/** The refusals that every service shares. */
public enum ProblemCode implements Refusal {
  MALFORMED(400, "The request cannot be read. Check that it is valid JSON in UTF-8."),
  INVALID(400, "Some fields need to be corrected; see the errors."),
  IDEMPOTENCY_KEY_MISSING(
      400,
      "Send an Idempotency-Key header: 8 to 100 letters, digits, dots, hyphens or underscores, new"
          + " for each thing to record and the same when you repeat it."),
  IF_MATCH_MALFORMED(
      400, "The If-Match header must be an ETag that this service gave, for example \"4\"."),
  AGENCY_MISSING(
      400, "A service must name the agency it works for in the Orderwatch-Agency header."),
  UNAUTHENTICATED(401, "Send a valid access token as a bearer token. It may have expired."),
  FORBIDDEN(403, "Your role does not include this operation."),
  NOT_FOUND(404, "There is nothing here that you may see. Check the address and the id."),
  METHOD_NOT_ALLOWED(405, "This address does not take this method; see the Allow header."),
  NOT_ACCEPTABLE(406, "This address answers with JSON; ask for application/json in Accept."),
  CONFLICT(409, "What you recorded and what somebody else recorded met. Load it again and repeat."),
  CHANGED_SINCE(
      412,
      "Somebody recorded something here after you had loaded it. Load it again, check that your"
          + " entry still fits, and send it with the new ETag."),
  TOO_LARGE(413, "The request is larger than this service takes. Send it in smaller parts."),
  UNSUPPORTED_MEDIA_TYPE(415, "This address takes JSON; set Content-Type to application/json."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "This Idempotency-Key was used for another request. Use a new key for something new, and the"
          + " same body when you repeat a request."),
  TOO_MANY_REQUESTS(429, "Too many requests. Wait a moment and try again."),
  UNEXPECTED(
      500,
      "Something went wrong on our side. Repeat it with the same Idempotency-Key; if it happens"
          + " again, give the reference to support."),
  UNAVAILABLE(503, "A part that is needed cannot be reached right now. Try again in a moment.");

  private final int status;
  private final String detail;

  ProblemCode(int status, String detail) {
    this.status = status;
    this.detail = detail;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String detail() {
    return detail;
  }
}
