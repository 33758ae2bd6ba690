package org.orderwatch.kernel.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Names one matter before one court.
 *
 * @param value the id itself
 */
public record ProceedingId(@JsonValue UUID value) implements Id {

  /**
   * Reads an id from its text.
   *
   * @param text a UUID in its usual form
   * @return the id
   * @throws IllegalArgumentException if the text is not a UUID
   */
  @JsonCreator
  public static ProceedingId of(String text) {
    return new ProceedingId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
