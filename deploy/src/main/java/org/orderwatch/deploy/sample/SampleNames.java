package org.orderwatch.deploy.sample;

import java.util.List;
import java.util.Random;

/** Names that nobody has: given names that exist with surnames that do not. */
final class SampleNames {

  private static final List<String> GIVEN =
      List.of(
          "Alma", "Bess", "Carmen", "Delia", "Edith", "Fern", "Greta", "Hazel", "Ines", "June",
          "Kaya", "Lena", "Mabel", "Nadia", "Odessa", "Pearl", "Rhea", "Selma", "Tess", "Vera",
          "Abel", "Boyd", "Cyrus", "Dexter", "Emil", "Floyd", "Gus", "Hollis", "Ivan", "Jonas",
          "Karl", "Lyle", "Moses", "Niles", "Otto", "Perry", "Quincy", "Roscoe", "Silas", "Ward");
  private static final List<String> FIRST_PARTS =
      List.of(
          "Ash", "Bram", "Cald", "Dun", "Elder", "Farn", "Gild", "Hather", "Inver", "Kettle",
          "Lark", "Marrow", "Nettle", "Oaken", "Pell", "Quill", "Rusk", "Sorrel", "Thistle",
          "Umber", "Vann", "Wend");
  private static final List<String> LAST_PARTS =
      List.of(
          "bywick",
          "combry",
          "dalloway",
          "eskew",
          "forthe",
          "gannon",
          "holter",
          "inghurst",
          "kessel",
          "lowick",
          "mantle",
          "norrow",
          "pender",
          "quist",
          "rindle",
          "stave");

  private final Random random;

  SampleNames(Random random) {
    this.random = random;
  }

  String next() {
    return any(GIVEN) + " " + any(FIRST_PARTS) + any(LAST_PARTS);
  }

  private String any(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
