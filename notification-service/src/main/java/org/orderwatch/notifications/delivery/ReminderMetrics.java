package org.orderwatch.notifications.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.orderwatch.kernel.tenancy.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many reminders are due, and how many are late by more than five minutes. */
@Component
class ReminderMetrics implements MeterBinder {

  private static final Duration LATE = Duration.ofMinutes(5);

  private final JdbcClient worker;
  private final Clock clock;

  ReminderMetrics(@Worker JdbcClient worker, Clock clock) {
    this.worker = worker;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("orderwatch.reminders.due", () -> waiting(Duration.ZERO)).register(registry);
    Gauge.builder("orderwatch.reminders.late", () -> waiting(LATE)).register(registry);
    Gauge.builder("orderwatch.mails.uncertain", this::uncertain).register(registry);
  }

  private long waiting(Duration since) {
    return worker
        .sql("select count(*) from reminder where state = 'SCHEDULED' and due_at <= ?")
        .param(Timestamp.from(clock.instant().minus(since)))
        .query(Long.class)
        .single();
  }

  private long uncertain() {
    return worker
        .sql("select count(*) from mail_delivery where uncertain and state <> 'SENT'")
        .query(Long.class)
        .single();
  }
}
