package org.orderwatch.orders.publishing;

import org.orderwatch.kernel.eventstore.StoredEvent;
import org.orderwatch.kernel.published.PublishedEvent;
import org.orderwatch.kernel.publishing.PublishedMapper;
import org.orderwatch.orders.proceeding.event.ProceedingEvent;
import org.springframework.stereotype.Component;

/** Publishes what is stored about proceedings on the topic {@code orders}. */
@Component
class OrdersOnTopic implements PublishedMapper {

  @Override
  public String topic() {
    return "orders";
  }

  @Override
  public PublishedEvent map(StoredEvent event) {
    if (event.payload() instanceof ProceedingEvent stored) {
      return PublishedForm.published(stored);
    }
    throw new IllegalStateException("Event " + event.eventId() + " is none of a proceeding");
  }
}
