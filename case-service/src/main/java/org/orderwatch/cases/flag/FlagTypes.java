package org.orderwatch.cases.flag;

import java.util.List;
import org.orderwatch.kernel.eventstore.AggregateDefinition;
import org.orderwatch.kernel.eventstore.EventTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate and the stable name of what is stored about flags. */
@Configuration(proxyBeanMethods = false)
class FlagTypes {

  /** Never change a name; a new form of an event gets the next revision and an upcaster. */
  static final EventTypes STORED =
      EventTypes.of(List.of(EventTypes.type(FlagEvent.Reviewed.class, "FlagReviewed")));

  @Bean
  EventTypes flagEventTypes() {
    return STORED;
  }

  @Bean
  AggregateDefinition<Flag> flagAggregate() {
    return new AggregateDefinition<>(Flag.class);
  }
}
