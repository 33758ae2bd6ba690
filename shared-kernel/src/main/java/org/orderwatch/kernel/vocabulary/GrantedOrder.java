package org.orderwatch.kernel.vocabulary;

import org.orderwatch.kernel.ids.OrderId;

/**
 * An order as it was granted.
 *
 * @param id the id of the order
 * @param issuedBy who issued it
 * @param statedEnd what the court said of its end
 * @param terms its complete terms
 * @param weaponInvolved whether a weapon was involved
 * @param publicationAllowed whether publication is allowed
 */
public record GrantedOrder(
    OrderId id,
    IssuedBy issuedBy,
    StatedEnd statedEnd,
    Terms terms,
    YesNoUnknown weaponInvolved,
    YesNoUnknown publicationAllowed) {}
