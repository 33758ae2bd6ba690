package org.orderwatch.kernel.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Names an agency's work for one client.
 *
 * @param value the id itself
 */
public record CaseId(@JsonValue UUID value) implements Id {

  /**
   * Reads an id from its text.
   *
   * @param text a UUID in its usual form
   * @return the id
   * @throws IllegalArgumentException if the text is not a UUID
   */
  @JsonCreator
  public static CaseId of(String text) {
    return new CaseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
