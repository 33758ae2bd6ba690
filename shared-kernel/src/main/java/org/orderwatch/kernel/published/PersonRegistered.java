package org.orderwatch.kernel.published;

import org.orderwatch.kernel.ids.PersonId;

/**
 * A person became known to the agency. Names and birth dates are kept encrypted in the case
 * service.
 *
 * @param person the person
 */
public record PersonRegistered(PersonId person) implements CaseEvent {}
