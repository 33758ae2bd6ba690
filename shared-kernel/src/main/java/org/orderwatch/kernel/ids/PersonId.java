package org.orderwatch.kernel.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Names a human being known to an agency; random, so that it says nothing of who it is.
 *
 * @param value the id itself
 */
public record PersonId(@JsonValue UUID value) implements Id {

  /**
   * Reads an id from its text.
   *
   * @param text a UUID in its usual form
   * @return the id
   * @throws IllegalArgumentException if the text is not a UUID
   */
  @JsonCreator
  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
