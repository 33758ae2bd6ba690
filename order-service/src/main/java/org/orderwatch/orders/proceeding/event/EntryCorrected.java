package org.orderwatch.orders.proceeding.event;

import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.vocabulary.CorrectionKind;
import org.orderwatch.kernel.vocabulary.Entry;

/**
 * An entry was corrected. History is never rewritten: the last correction recorded holds.
 *
 * @param entry when it happened and from whom it is known
 * @param corrects the entry, possibly itself a correction
 * @param kind what was wrong
 * @param replacement the right fact; given for WRONG_VALUE only
 */
public record EntryCorrected(
    Entry entry, EntryId corrects, CorrectionKind kind, @Nullable Fact replacement)
    implements EntryEvent {}
