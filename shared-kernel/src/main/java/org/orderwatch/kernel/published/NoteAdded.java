package org.orderwatch.kernel.published;

import java.time.LocalDate;
import org.orderwatch.kernel.ids.CaseId;
import org.orderwatch.kernel.ids.NoteId;

/**
 * A note was added; its text is kept encrypted in the case service.
 *
 * @param caseId the case
 * @param note the note
 * @param on the day, in the zone of the agency
 */
public record NoteAdded(CaseId caseId, NoteId note, LocalDate on) implements CaseEvent {}
