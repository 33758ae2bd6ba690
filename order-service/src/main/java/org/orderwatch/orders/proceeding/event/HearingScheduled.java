package org.orderwatch.orders.proceeding.event;

import org.orderwatch.kernel.ids.HearingId;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.HearingDate;

/**
 * A hearing was scheduled.
 *
 * @param entry when it happened and from whom it is known
 * @param hearing the hearing
 * @param date when it takes place
 */
public record HearingScheduled(Entry entry, HearingId hearing, HearingDate date) implements Fact {}
