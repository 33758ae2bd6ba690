package org.orderwatch.cases.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.ids.PersonId;

/**
 * A person as a caller may see her. Where she is known to the caller only as the other side of a
 * pair of clients, birth date and reference are null as if nobody knew them.
 *
 * @param id the person
 * @param name her name; null where she was erased
 * @param birthDate her birth date, or null
 * @param agencyRef the agency's own reference, or null
 * @param erased whether her key was destroyed
 * @param sequence the sequence of the last event about her
 */
public record PersonShown(
    PersonId id,
    @Nullable String name,
    @Nullable LocalDate birthDate,
    @Nullable String agencyRef,
    boolean erased,
    long sequence) {

  /** Names the id only. */
  @Override
  public String toString() {
    return "PersonShown[" + id + "]";
  }
}
