package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.vocabulary.Entry;

/** An event that somebody recorded: a fact, or the correction of an entry. */
public sealed interface EntryEvent extends ProceedingEvent permits Fact, EntryCorrected {

  /**
   * Returns when it happened and from whom it is known.
   *
   * @return what every entry carries
   */
  Entry entry();
}
