package org.orderwatch.kernel.operation;

import java.time.Duration;
import javax.sql.DataSource;
import org.orderwatch.kernel.consuming.ConsumingConfiguration;
import org.orderwatch.kernel.consuming.ParkedEvents;
import org.orderwatch.kernel.consuming.Rebuilds;
import org.orderwatch.kernel.publishing.BrokerProperties;
import org.orderwatch.kernel.publishing.Publisher;
import org.orderwatch.kernel.publishing.PublishingConfiguration;
import org.orderwatch.kernel.tenancy.TenancyConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Health of the parts a service needs, the operator's endpoints, and the watch over the process
 * that started it.
 */
@AutoConfiguration(
    after = {
      TenancyConfiguration.class,
      PublishingConfiguration.class,
      ConsumingConfiguration.class
    })
public class OperationConfiguration {

  @Bean
  @ConditionalOnBean(DataSource.class)
  HealthIndicator databaseHealthIndicator(DataSource database) {
    return new DatabaseHealth(database);
  }

  @Bean
  @ConditionalOnBean(BrokerProperties.class)
  HealthIndicator kafkaHealthIndicator(BrokerProperties broker) {
    return new KafkaHealth(broker);
  }

  @Bean
  @ConditionalOnBean({ParkedEvents.class, Rebuilds.class})
  OperatorController operatorController(
      ParkedEvents parked, Rebuilds rebuilds, ObjectProvider<Publisher> publisher) {
    return new OperatorController(parked, rebuilds, publisher);
  }

  @Bean
  @ConditionalOnProperty("orderwatch.parent-pid")
  ParentWatch parentWatch(Environment environment, ConfigurableApplicationContext context) {
    long parent = environment.getRequiredProperty("orderwatch.parent-pid", Long.class);
    return new ParentWatch(
        parent, Duration.ofMillis(500), () -> System.exit(SpringApplication.exit(context)));
  }
}
