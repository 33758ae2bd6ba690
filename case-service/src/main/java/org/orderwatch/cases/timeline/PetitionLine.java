package org.orderwatch.cases.timeline;

import java.time.LocalDate;
import java.util.List;
import org.orderwatch.kernel.ids.PersonId;
import org.orderwatch.kernel.ids.ProceedingId;

/**
 * A petition as a case shows it on a day.
 *
 * @param proceeding its proceeding
 * @param petitioner who filed
 * @param respondents against whom
 * @param filedOn the day of filing
 * @param lane FOR if the client filed, AGAINST if it is against her
 * @param pending whether it is pending on the day
 */
public record PetitionLine(
    ProceedingId proceeding,
    PersonId petitioner,
    List<PersonId> respondents,
    LocalDate filedOn,
    Lane lane,
    boolean pending) {

  /** Copies the list, so that the value cannot change. */
  public PetitionLine {
    respondents = List.copyOf(respondents);
  }
}
