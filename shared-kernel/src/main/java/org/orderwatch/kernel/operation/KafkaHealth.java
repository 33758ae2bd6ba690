package org.orderwatch.kernel.operation;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.publishing.BrokerProperties;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether the broker answers. Without it commands are still taken and wait in the event store, so
 * that is degraded and not down.
 */
final class KafkaHealth implements HealthIndicator, DisposableBean {

  static final Status DEGRADED = new Status("DEGRADED");

  private static final int MILLIS = 2_000;

  private final BrokerProperties broker;
  private @Nullable Admin admin;

  KafkaHealth(BrokerProperties broker) {
    this.broker = broker;
  }

  @Override
  public synchronized Health health() {
    try {
      admin().describeCluster().nodes().get(MILLIS, TimeUnit.MILLISECONDS);
      return Health.up().build();
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      return Health.status(DEGRADED).build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Health.unknown().build();
    }
  }

  private Admin admin() {
    Admin open = admin;
    if (open == null) {
      Map<String, Object> settings = broker.client();
      settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLIS);
      settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MILLIS);
      open = Admin.create(settings);
      admin = open;
    }
    return open;
  }

  @Override
  public synchronized void destroy() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
      admin = null;
    }
  }
}
