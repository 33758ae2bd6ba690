package org.orderwatch.kernel.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Names one order granted in a proceeding.
 *
 * @param value the id itself
 */
public record OrderId(@JsonValue UUID value) implements Id {

  /**
   * Reads an id from its text.
   *
   * @param text a UUID in its usual form
   * @return the id
   * @throws IllegalArgumentException if the text is not a UUID
   */
  @JsonCreator
  public static OrderId of(String text) {
    return new OrderId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
