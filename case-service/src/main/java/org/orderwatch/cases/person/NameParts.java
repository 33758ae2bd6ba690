package org.orderwatch.cases.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as they are compared: without case, accents and punctuation. */
final class NameParts {

  /** Prefixes shorter than this name too many people. */
  static final int SHORTEST_PREFIX = 3;

  private static final int LONGEST_PREFIX = 12;
  private static final int MOST_PARTS = 12;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’`.]");
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NameParts() {}

  /** The name in a form in which two ways to write it are equal. */
  static String normalised(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
    plain = MARKS.matcher(plain).replaceAll("");
    plain = APOSTROPHES.matcher(plain).replaceAll("");
    plain = NOT_A_LETTER.matcher(plain).replaceAll(" ");
    return plain.strip().toLowerCase(Locale.ROOT);
  }

  /** The words of a normalised name, each once, in order. */
  static List<String> parts(String normalised) {
    if (normalised.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(normalised.split(" ")).distinct().limit(MOST_PARTS).toList();
  }

  /** All beginnings of a part from three letters up to the part itself. */
  static Set<String> prefixes(String part) {
    Set<String> all = new LinkedHashSet<>();
    int[] letters = part.codePoints().toArray();
    for (int n = SHORTEST_PREFIX; n <= Math.min(letters.length, LONGEST_PREFIX); n++) {
      all.add(new String(letters, 0, n));
    }
    return all;
  }

  /** The beginning of a part by which it can be looked up. */
  static String lookup(String part) {
    int[] letters = part.codePoints().toArray();
    return new String(letters, 0, Math.min(letters.length, LONGEST_PREFIX));
  }
}
