package org.orderwatch.cases.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the agency knows of who a person is. Personal: it is kept sealed and never printed.
 *
 * @param name her name as the agency writes it
 * @param birthDate her birth date, or null where it is not known
 * @param agencyRef the agency's own reference, unique in the agency, or null where it has none
 */
public record PersonDetails(
    String name, @Nullable LocalDate birthDate, @Nullable String agencyRef) {

  /** Keeps the person out of logs. */
  @Override
  public String toString() {
    return "PersonDetails[…]";
  }
}
