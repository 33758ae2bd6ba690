package org.orderwatch.kernel.published;

import org.orderwatch.kernel.ids.PersonId;

/**
 * A person's details were changed; the details themselves are kept encrypted in the case service.
 *
 * @param person the person
 */
public record PersonDetailsChanged(PersonId person) implements CaseEvent {}
