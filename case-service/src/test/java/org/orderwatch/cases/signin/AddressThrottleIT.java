package org.orderwatch.cases.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.testing.RunningCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AddressThrottleIT {

  private static final URI ANYWHERE = URI.create("http://127.0.0.1:9");

  private final String address = "address-" + UUID.randomUUID();

  @Test
  void anAddressIsBrakedWhateverNamesItTriesUntilTheWindowEnds() {
    Instant start = Instant.parse("2026-03-02T10:00:00Z");
    SignInThrottle throttle = throttle(start);
    for (int i = 0; i < 3; i++) {
      assertThat(throttle.admits(UUID.randomUUID() + "@home", address)).isTrue();
    }
    assertThat(throttle.admits(UUID.randomUUID() + "@home", address)).isFalse();
    assertThat(throttle.admits(UUID.randomUUID() + "@home", address + "-other")).isTrue();

    SignInThrottle later = throttle(start.plus(Duration.ofMinutes(15)));
    assertThat(later.admits(UUID.randomUUID() + "@home", address)).isTrue();
  }

  @Test
  void rightPasswordsDoNotCountAgainstTheirAddress() {
    SignInThrottle throttle = throttle(Instant.parse("2026-03-02T10:00:00Z"));
    for (int i = 0; i < 9; i++) {
      String name = UUID.randomUUID() + "@home";
      assertThat(throttle.admits(name, address)).isTrue();
      throttle.forget(name, address);
    }
  }

  private static SignInThrottle throttle(Instant now) {
    RunningCases service = RunningCases.shared();
    return new SignInThrottle(
        service.bean(JdbcClient.class),
        service.bean(TransactionTemplate.class),
        new SignInSettings(
            ANYWHERE,
            ANYWHERE,
            ANYWHERE,
            Map.of(),
            null,
            new SignInSettings.Sessions(Duration.ofHours(12)),
            new SignInSettings.Throttle(2, 3, Duration.ofMinutes(15)),
            null),
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
