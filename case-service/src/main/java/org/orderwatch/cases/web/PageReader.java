package org.orderwatch.cases.web;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the layout tells a signed-in person about herself.
 *
 * @param word the neutral word with which her agency begins every page title
 * @param agency her agency's name
 * @param zone where her agency reads "today"
 * @param name her own name, or null if the agency keeps none
 * @param confined whether she may do nothing but choose a password
 */
public record PageReader(
    String word, String agency, ZoneId zone, @Nullable String name, boolean confined) {

  /** Names nobody. */
  @Override
  public String toString() {
    return "PageReader[]";
  }
}
