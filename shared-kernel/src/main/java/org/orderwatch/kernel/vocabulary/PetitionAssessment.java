package org.orderwatch.kernel.vocabulary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.ids.PersonId;

/**
 * The days on which a petition is pending (rule 7).
 *
 * @param petitioner who filed
 * @param respondents against whom
 * @param filedOn the day of filing
 * @param pending the days on which it is pending, in order; more than one run where the proceeding
 *     was reinstated; empty where it was decided on the day of filing
 * @param lastEntryOn the day of the latest thing that happened in the proceeding; 180 days later it
 *     is UNCONFIRMED
 * @param endedBy the entry that decided or ended it last, or null while it is pending
 */
public record PetitionAssessment(
    PersonId petitioner,
    List<PersonId> respondents,
    LocalDate filedOn,
    List<PendingSpan> pending,
    LocalDate lastEntryOn,
    @Nullable EntryId endedBy) {

  /** Copies the lists, so that the value cannot change. */
  public PetitionAssessment {
    respondents = List.copyOf(respondents);
    pending = List.copyOf(pending);
  }
}
