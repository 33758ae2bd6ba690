package org.orderwatch.kernel.vocabulary;

import org.orderwatch.kernel.ids.PersonId;

/**
 * Whether a person appeared at a hearing.
 *
 * @param person the person
 * @param appeared yes, no or unknown
 */
public record Appearance(PersonId person, YesNoUnknown appeared) {}
