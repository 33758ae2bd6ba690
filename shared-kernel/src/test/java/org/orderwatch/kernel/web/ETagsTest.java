package org.orderwatch.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ETags are sequence numbers in quotes and nothing else. */
class ETagsTest {

  @Test
  void anETagReadsBack() {
    assertThat(ETags.of(4)).isEqualTo("\"4\"");
    assertThat(ETags.read(ETags.of(4))).hasValue(4);
    assertThat(ETags.read(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "*", "W/\"4\"", "\"04\"", "\"-1\"", "\"4\", \"5\"", ""})
  void anythingElseIsRefused(String header) {
    assertThatThrownBy(() -> ETags.read(header)).isInstanceOf(RefusedException.class);
  }

  @Test
  void onlyAnotherSequenceIsRefused() {
    ETags.require(OptionalLong.empty(), 7);
    ETags.require(OptionalLong.of(7), 7);
    assertThatThrownBy(() -> ETags.require(OptionalLong.of(6), 7))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(ProblemCode.CHANGED_SINCE));
  }
}
