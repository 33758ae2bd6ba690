package org.orderwatch.kernel.publishing;

import org.orderwatch.kernel.eventstore.StoredEvent;
import org.orderwatch.kernel.published.PublishedEvent;

/** Turns a service's stored events into the published ones; the service declares one bean. */
public interface PublishedMapper {

  /**
   * The topic of all events of this service.
   *
   * @return its name in the contract, without prefix
   */
  String topic();

  /**
   * Gives the one published event of a stored event. Must depend on the stored event only, so that
   * a refill gives the same again. What it throws stops the publisher until it is repaired.
   *
   * @param event as it is stored
   * @return what other services learn
   */
  PublishedEvent map(StoredEvent event);
}
