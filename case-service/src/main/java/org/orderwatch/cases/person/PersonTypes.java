package org.orderwatch.cases.person;

import java.util.List;
import org.orderwatch.kernel.eventstore.AggregateDefinition;
import org.orderwatch.kernel.eventstore.EventTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate and the stable names of what is stored about persons. */
@Configuration(proxyBeanMethods = false)
class PersonTypes {

  /** Never change a name; a new form of an event gets the next revision and an upcaster. */
  static final EventTypes STORED =
      EventTypes.of(
          List.of(
              EventTypes.type(PersonEvent.Registered.class, "PersonRegistered"),
              EventTypes.type(PersonEvent.DetailsChanged.class, "PersonDetailsChanged")));

  @Bean
  EventTypes personEventTypes() {
    return STORED;
  }

  @Bean
  AggregateDefinition<Person> personAggregate() {
    return new AggregateDefinition<>(Person.class);
  }
}
