package org.orderwatch.kernel.published;

import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.LinkKind;
import org.orderwatch.kernel.vocabulary.LinkedTo;

/**
 * A person was linked to the client or to the opposing party.
 *
 * @param caseId the case
 * @param person the person linked
 * @param to to whom
 * @param how how they are linked
 */
public record PersonLinkedToCase(CaseId caseId, PersonId person, LinkedTo to, LinkKind how)
    implements CaseEvent {}
