package org.orderwatch.cases.publishing;

import org.orderwatch.cases.flag.FlagEvent;
import org.orderwatch.cases.person.PersonEvent;
import org.orderwatch.cases.supportcase.SupportCaseEvent;
import org.orderwatch.kernel.eventstore.StoredEvent;
import org.orderwatch.kernel.published.PublishedEvent;
import org.orderwatch.kernel.publishing.PublishedMapper;
import org.springframework.stereotype.Component;

/** The one place where this service's stored events become published ones. */
@Component
final class CaseEventMapper implements PublishedMapper {

  @Override
  public String topic() {
    return "cases";
  }

  @Override
  public PublishedEvent map(StoredEvent event) {
    return switch (event.payload()) {
      case PersonEvent person -> PublishedCaseEvents.of(person);
      case SupportCaseEvent supportCase -> PublishedCaseEvents.of(supportCase);
      case FlagEvent flag -> PublishedCaseEvents.of(flag);
      default ->
          throw new IllegalStateException(
              "No published form of " + event.payload().getClass().getSimpleName());
    };
  }
}
