package org.orderwatch.deploy.driving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/**
 * What a service answered. Its text does not show the body of a success, which may name people and
 * would end up in test reports.
 *
 * @param status HTTP status
 * @param type content type, or an empty text
 * @param location the header Location, or an empty text
 * @param body the body
 */
public record Answer(int status, String type, String location, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Answer of(HttpResponse<String> response) {
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.headers().firstValue("Location").orElse(""),
        response.body());
  }

  /** The body as JSON. */
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON in " + this, e);
    }
  }

  /**
   * Fails unless the answer has this status.
   *
   * @param wanted the status
   * @return this
   */
  public Answer expect(int wanted) {
    if (status != wanted) {
      throw new AssertionError("Expected " + wanted + ", got " + this);
    }
    return this;
  }

  /** The answer without its error reference, the one thing that may differ. */
  public Answer withoutReference() {
    return new Answer(
        status, type, location, body.replaceAll("\"reference\":\"[0-9a-f-]{36}\"", "reference"));
  }

  @Override
  public String toString() {
    return status + " " + type + (type.contains("problem") ? " " + body : "");
  }
}
