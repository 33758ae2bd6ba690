package org.orderwatch.cases.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @Test
  void aPasswordMatchesItsOwnHashOnlyAndNeverAMissingOne() {
    String hash = passwords.hash("marble-otter-canyon");
    assertThat(hash).startsWith("$argon2id$");
    assertThat(passwords.matches("marble-otter-canyon", hash)).isTrue();
    assertThat(passwords.matches("marble-otter-canyoN", hash)).isFalse();
    assertThat(passwords.matches("marble-otter-canyon", null)).isFalse();
  }

  @Test
  void weakPasswordsAreNamed() {
    assertThat(Passwords.weakness("short", "rosa")).isEqualTo(Passwords.Weakness.TOO_SHORT);
    assertThat(Passwords.weakness("x".repeat(129), "rosa")).isEqualTo(Passwords.Weakness.TOO_LONG);
    assertThat(Passwords.weakness("abababababab", "rosa")).isEqualTo(Passwords.Weakness.COMMON);
    assertThat(Passwords.weakness("PasswordPassword", "rosa")).isEqualTo(Passwords.Weakness.COMMON);
    assertThat(Passwords.weakness("the-Rosa-garden-9", "rosa"))
        .isEqualTo(Passwords.Weakness.LIKE_THE_NAME);
    assertThat(Passwords.weakness("marble-otter-canyon", "rosa")).isNull();
  }

  @Test
  void oneTimePasswordsAreLongAndNeverTheSame() {
    String one = passwords.oneTime();
    assertThat(one).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
    assertThat(passwords.oneTime()).isNotEqualTo(one);
  }
}
