package org.orderwatch.kernel.vocabulary;

import org.orderwatch.kernel.ids.PersonId;

/**
 * Whether the court made specific findings that a person is entitled to an order (rule 9).
 *
 * @param person the person
 * @param specificFindings yes, no or unknown
 */
public record Finding(PersonId person, YesNoUnknown specificFindings) {}
