package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;

/**
 * A party asked for a hearing.
 *
 * @param entry when it happened and from whom it is known
 * @param by who asked
 * @param aboutCustody whether it is about custody
 */
public record HearingRequested(Entry entry, PersonId by, YesNoUnknown aboutCustody)
    implements Fact {}
