package org.orderwatch.cases.supportcase;

import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.vocabulary.LinkKind;
import org.orderwatch.kernel.vocabulary.LinkedTo;

/**
 * A person linked to a case.
 *
 * @param person the person
 * @param to to whom she is linked
 * @param how how
 */
public record LinkedPerson(PersonId person, LinkedTo to, LinkKind how) {}
