package org.orderwatch.kernel.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Names a flag; derived from the kind of check and the proceedings that it rests on.
 *
 * @param value the id itself
 */
public record FlagId(@JsonValue UUID value) implements Id {

  /**
   * Reads an id from its text.
   *
   * @param text a UUID in its usual form
   * @return the id
   * @throws IllegalArgumentException if the text is not a UUID
   */
  @JsonCreator
  public static FlagId of(String text) {
    return new FlagId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
