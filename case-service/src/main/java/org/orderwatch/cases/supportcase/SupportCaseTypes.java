package org.orderwatch.cases.supportcase;

import java.util.List;
import org.orderwatch.kernel.eventstore.AggregateDefinition;
import org.orderwatch.kernel.eventstore.EventTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate and the stable names of what is stored about cases. */
@Configuration(proxyBeanMethods = false)
class SupportCaseTypes {

  /** Never change a name; a new form of an event gets the next revision and an upcaster. */
  static final EventTypes STORED =
      EventTypes.of(
          List.of(
              EventTypes.type(SupportCaseEvent.Opened.class, "CaseOpened"),
              EventTypes.type(SupportCaseEvent.Assigned.class, "CaseAssigned"),
              EventTypes.type(SupportCaseEvent.Unassigned.class, "CaseUnassigned"),
              EventTypes.type(SupportCaseEvent.Closed.class, "CaseClosed"),
              EventTypes.type(SupportCaseEvent.Reopened.class, "CaseReopened"),
              EventTypes.type(SupportCaseEvent.PersonLinked.class, "PersonLinkedToCase"),
              EventTypes.type(SupportCaseEvent.PersonUnlinked.class, "PersonUnlinkedFromCase"),
              EventTypes.type(SupportCaseEvent.ProceedingLinked.class, "ProceedingLinkedToCase"),
              EventTypes.type(SupportCaseEvent.NoteAdded.class, "NoteAdded"),
              EventTypes.type(SupportCaseEvent.AccessGranted.class, "CaseAccessGranted"),
              EventTypes.type(SupportCaseEvent.AccessBarred.class, "CaseAccessBarred"),
              EventTypes.type(SupportCaseEvent.AccessBarLifted.class, "CaseAccessBarLifted")));

  @Bean
  EventTypes supportCaseEventTypes() {
    return STORED;
  }

  @Bean
  AggregateDefinition<SupportCase> supportCaseAggregate() {
    return new AggregateDefinition<>(SupportCase.class);
  }
}
