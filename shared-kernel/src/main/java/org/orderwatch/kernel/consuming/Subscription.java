package org.orderwatch.kernel.consuming;

import java.util.List;
import org.orderwatch.kernel.published.Published;

/**
 * A consumer of published events; a service declares one bean of each. Every event of its topics is
 * handed over exactly once, in order for each aggregate, in the transaction that also moves the
 * position on. A plain subscription keeps its rows in the service's ledger and is never rebuilt; a
 * {@link Projection} is.
 */
public interface Subscription {

  /**
   * Names the consumer, its group and, of a projection, its schema.
   *
   * @return lower-case letters and underscores; must never change
   */
  String name();

  /**
   * The topics it reads.
   *
   * @return names of the contract, without prefix
   */
  List<String> topics();

  /**
   * Writes what follows from some events, through the {@code @Worker} beans for JDBC, within the
   * transaction that runs already. Must have no other effect. May be called again with the same
   * events after a rollback, one by one if the batch fails. What it throws is retried if it may
   * pass (connection, serialization, resources), otherwise the event is parked.
   *
   * @param events of several aggregates and agencies, those of one aggregate in order
   */
  void apply(List<Published> events);
}
