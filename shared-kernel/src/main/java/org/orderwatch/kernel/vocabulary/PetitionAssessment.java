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
 * @param from the day of filing
 * @param until the first day on which it is no longer pending; null while undecided
 * @param lastEntryOn the day of the latest thing that happened in the proceeding; 180 days later it
 *     is UNCONFIRMED
 * @param endedBy the entry that decided or ended it, or null
 */
public record PetitionAssessment(
    PersonId petitioner,
    List<PersonId> respondents,
    LocalDate from,
    @Nullable LocalDate until,
    LocalDate lastEntryOn,
    @Nullable EntryId endedBy) {

  /** Copies the lists, so that the value cannot change. */
  public PetitionAssessment {
    respondents = List.copyOf(respondents);
  }
}
