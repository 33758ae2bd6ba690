package org.orderwatch.kernel.published;

import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.PersonId;

/**
 * A link was removed.
 *
 * @param caseId the case
 * @param person the person
 */
public record PersonUnlinkedFromCase(CaseId caseId, PersonId person) implements CaseEvent {}
