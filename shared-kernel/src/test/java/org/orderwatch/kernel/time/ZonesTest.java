package org.orderwatch.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Today is the court's date, not the machine's. */
class ZonesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T04:30:00Z"), ZoneOffset.UTC);

  @Test
  void fiftyStatesAndDcHaveAZoneAndTheOthersNone() {
    assertThat(Arrays.stream(Jurisdiction.values()).filter(Jurisdiction::isState)).hasSize(51);
    assertThat(
            Arrays.stream(Jurisdiction.values())
                .filter(each -> !each.isState())
                .map(Jurisdiction::name))
        .containsExactly("TRIBAL", "TERRITORY", "MILITARY", "FOREIGN");
    assertThat(
            Arrays.stream(Jurisdiction.values())
                .filter(Jurisdiction::isState)
                .map(Jurisdiction::name))
        .allMatch(code -> code.length() == 2);
  }

  @Test
  void todayDiffersFromCourtToCourt() {
    assertThat(Zones.today(CLOCK, Zones.of(Jurisdiction.OH, null))).isEqualTo("2026-11-20");
    assertThat(Zones.today(CLOCK, Zones.of(Jurisdiction.HI, null))).isEqualTo("2026-11-20");
    assertThat(Zones.today(CLOCK, ZoneId.of("UTC"))).isEqualTo("2026-11-21");
  }

  @Test
  void aCourtOverridesItsJurisdiction() {
    assertThat(Zones.of("IN", "America/Chicago")).isEqualTo(ZoneId.of("America/Chicago"));
    assertThat(Zones.of("IN", null)).isEqualTo(ZoneId.of("America/Indiana/Indianapolis"));
  }

  @Test
  void withoutAnyZoneADateIsFutureOnlyIfItIsSoEverywhere() {
    assertThat(Zones.today(CLOCK, Zones.of("TRIBAL", null))).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(Zones.of("nowhere", null)).isEqualTo(Zones.UNKNOWN);
  }

  @Test
  void codesAreFoundInAnyCase() {
    assertThat(Jurisdiction.of(" oh ")).contains(Jurisdiction.OH);
    assertThat(Jurisdiction.of("XX")).isEmpty();
  }
}
