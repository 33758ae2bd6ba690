package org.orderwatch.deploy.driving;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Every name, birth date, docket number, reference and note that the tests of this JVM have given
 * to the system; the last test looks for them wherever none may be.
 */
public final class PersonalTexts {

  private static final Set<String> USED = new ConcurrentSkipListSet<>();

  private PersonalTexts() {}

  /** Notes a text that is searched for as it is; an empty cell is none. */
  public static String used(String text) {
    if (!text.isBlank()) {
      USED.add(text);
    }
    return text;
  }

  /** Notes a full name; its parts are searched for too. */
  public static String name(String name) {
    used(name);
    for (String part : name.split(" ")) {
      if (part.length() > 4) {
        USED.add(part);
      }
    }
    return name;
  }

  /** All so far. */
  public static Set<String> all() {
    return new TreeSet<>(USED);
  }
}
