package org.orderwatch.orders.proceeding.event;

import java.util.List;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.Entry;

/**
 * A court realigned the parties; orders that exist stay as they are.
 *
 * @param entry when it happened and from whom it is known
 * @param petitioner the petitioner from now on
 * @param respondents the respondents from now on
 */
public record PartiesRealigned(Entry entry, PersonId petitioner, List<PersonId> respondents)
    implements Fact {

  /** Copies the lists, so that the value cannot change. */
  public PartiesRealigned {
    respondents = List.copyOf(respondents);
  }
}
