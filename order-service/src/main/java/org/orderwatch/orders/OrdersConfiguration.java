package org.orderwatch.orders;

import org.axonframework.modelling.command.ConcurrencyException;
import org.orderwatch.kernel.eventstore.AggregateDefinition;
import org.orderwatch.kernel.eventstore.EventTypes;
import org.orderwatch.kernel.eventstore.StoredEvent;
import org.orderwatch.kernel.published.PublishedEvent;
import org.orderwatch.kernel.publishing.PublishedMapper;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.ProblemMapping;
import org.orderwatch.kernel.web.RefusedException;
import org.orderwatch.orders.proceeding.Proceeding;
import org.orderwatch.orders.proceeding.StoredTypes;
import org.orderwatch.orders.proceeding.event.ProceedingEvent;
import org.orderwatch.orders.publishing.PublishedForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the platform has to know of this service: its aggregate, its events, its topic. */
@Configuration(proxyBeanMethods = false)
class OrdersConfiguration {

  @Bean
  AggregateDefinition<Proceeding> proceedings() {
    return new AggregateDefinition<>(Proceeding.class);
  }

  @Bean
  EventTypes proceedingEvents() {
    return EventTypes.of(
        StoredTypes.all().stream()
            .map(each -> new EventTypes.Type(each.javaType(), each.name(), each.revision()))
            .toList());
  }

  @Bean
  PublishedMapper publishedProceedings() {
    return new PublishedMapper() {
      @Override
      public String topic() {
        return "orders";
      }

      @Override
      public PublishedEvent map(StoredEvent event) {
        return PublishedForm.published((ProceedingEvent) event.payload());
      }
    };
  }

  /** Others were faster each time a command was tried. */
  @Bean
  ProblemMapping conflicts() {
    return exception ->
        exception instanceof ConcurrencyException
            ? new RefusedException(ProblemCode.CONFLICT)
            : null;
  }
}
