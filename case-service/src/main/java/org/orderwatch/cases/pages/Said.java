package org.orderwatch.cases.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence in which the names of persons are marked, so that the veil can blank them.
 *
 * @param parts its parts in order
 */
record Said(List<Part> parts) {

  /** Stands around a name; invisible and in no name. */
  private static final String MARK = "\u2063";

  Said {
    parts = List.copyOf(parts);
  }

  /**
   * A part of a sentence.
   *
   * @param text what it says
   * @param person whether it is somebody's name
   */
  record Part(String text, boolean person) {}

  /** Marks a name, to be put into a text. */
  static String name(String name) {
    return MARK + name.replace(MARK, "") + MARK;
  }

  /** A sentence from a text with marked names. */
  static Said of(String text) {
    List<Part> parts = new ArrayList<>();
    String[] pieces = text.split(MARK, -1);
    for (int i = 0; i < pieces.length; i++) {
      if (!pieces[i].isEmpty()) {
        parts.add(new Part(pieces[i], i % 2 == 1));
      }
    }
    return new Said(parts);
  }

  /** The text without marks. */
  String plain() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }

  /** Keeps names out of logs. */
  @Override
  public String toString() {
    return "Said[…]";
  }
}
