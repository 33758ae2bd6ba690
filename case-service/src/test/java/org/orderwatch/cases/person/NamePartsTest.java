package org.orderwatch.cases.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which ways to write a name are one. */
class NamePartsTest {

  @Test
  void caseAccentsAndPunctuationDoNotCount() {
    assertThat(NameParts.normalised("  María-José  O’Brien, Jr. "))
        .isEqualTo("maria jose obrien jr");
  }

  @Test
  void beginningsStartAtThreeLetters() {
    assertThat(NameParts.prefixes("jose")).containsExactly("jos", "jose");
    assertThat(NameParts.prefixes("li")).isEmpty();
  }

  @Test
  void whatIsLookedUpIsAmongTheBeginningsHoweverLong() {
    String part = "wolfeschlegelsteinhausen";
    assertThat(NameParts.prefixes(part)).contains(NameParts.lookup(part));
  }

  @Test
  void aNameOfNothingHasNoParts() {
    assertThat(NameParts.parts(NameParts.normalised(" .,- "))).isEmpty();
  }
}
