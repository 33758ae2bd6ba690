package org.orderwatch.orders.proceeding.event;

import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;

/**
 * A violation was reported; never one by the protected person of the order that protects her (rule
 * 2).
 *
 * @param entry when it happened and from whom it is known
 * @param order the order said to be violated, or null where it is not known
 * @param by by whom
 * @param against against whom
 * @param reportedToPolice whether it was reported to the police
 * @param charged whether it was charged
 */
public record ViolationReported(
    Entry entry,
    @Nullable OrderId order,
    PersonId by,
    PersonId against,
    YesNoUnknown reportedToPolice,
    YesNoUnknown charged)
    implements ReportOnOrder {}
