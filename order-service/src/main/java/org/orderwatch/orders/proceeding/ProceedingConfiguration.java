package org.orderwatch.orders.proceeding;

import org.orderwatch.kernel.eventstore.AggregateDefinition;
import org.orderwatch.kernel.eventstore.EventTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the aggregate and the names of what it stores. */
@Configuration(proxyBeanMethods = false)
class ProceedingConfiguration {

  @Bean
  EventTypes proceedingEventTypes() {
    return StoredTypes.ALL;
  }

  @Bean
  AggregateDefinition<Proceeding> proceedingAggregate() {
    return new AggregateDefinition<>(Proceeding.class);
  }
}
