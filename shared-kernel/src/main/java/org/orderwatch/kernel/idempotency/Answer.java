package org.orderwatch.kernel.idempotency;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt keeps of an answer, enough to give it again: no body, and nothing personal.
 *
 * @param status the HTTP status
 * @param ids the ids and codes answered, by name; values must be ids, numbers or stable codes
 * @param etag the ETag answered, or null
 */
public record Answer(int status, Map<String, String> ids, @Nullable String etag) {

  /** Keeps its own sorted copy. */
  public Answer {
    ids = Collections.unmodifiableMap(new TreeMap<>(ids));
  }

  /**
   * One of the ids.
   *
   * @param name its name
   * @return the value
   * @throws IllegalArgumentException if the answer has none of that name
   */
  public String id(String name) {
    String value = ids.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The answer has no id named " + name);
    }
    return value;
  }
}
