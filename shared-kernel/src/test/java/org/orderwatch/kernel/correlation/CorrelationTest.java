package org.orderwatch.kernel.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One id for one piece of work, and never anything personal in it. */
class CorrelationTest {

  @Test
  void theIdHoldsForTheWorkAndTheOneBeforeComesBack() {
    String outer = Correlation.fresh();
    String inner = Correlation.fresh();
    Correlation.run(
        outer,
        () -> {
          Correlation.run(inner, () -> assertThat(Correlation.current()).contains(inner));
          assertThat(Correlation.current()).contains(outer);
        });
    assertThat(Correlation.current()).isEmpty();
  }

  @Test
  void whatIsNoIdIsReplaced() {
    assertThat(Correlation.accept("mary-example-1990")).matches("[0-9a-f-]{36}");
    assertThat(Correlation.accept(null)).matches("[0-9a-f-]{36}");
    String known = Correlation.fresh();
    assertThat(Correlation.accept(known)).isEqualTo(known);
  }
}
