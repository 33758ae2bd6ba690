package org.orderwatch.cases.supportcase;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.NoteId;
import org.orderwatch.kernel.ids.UserId;

/**
 * A note of a case.
 *
 * @param note its id
 * @param on the day it is about, in the zone of the agency
 * @param text what it says; null where it was erased
 * @param erased whether the client's key was destroyed
 * @param recordedBy who wrote it, or null where a process of the system did
 * @param recordedAt when
 */
public record CaseNote(
    NoteId note,
    LocalDate on,
    @Nullable String text,
    boolean erased,
    @Nullable UserId recordedBy,
    Instant recordedAt) {

  /** Keeps the text out of logs. */
  @Override
  public String toString() {
    return "CaseNote[" + note + "]";
  }
}
