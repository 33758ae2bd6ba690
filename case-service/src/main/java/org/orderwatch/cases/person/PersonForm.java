package org.orderwatch.cases.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.web.FieldProblem;
import org.orderwatch.kernel.web.ProblemCode;
import org.orderwatch.kernel.web.RefusedException;

/**
 * What a caller says of a person.
 *
 * @param name her name, needed
 * @param birthDate her birth date, or null
 * @param agencyRef the agency's own reference, or null
 */
public record PersonForm(
    @Nullable String name, @Nullable LocalDate birthDate, @Nullable String agencyRef) {

  private static final int LONGEST = 200;

  /**
   * Checks what was said.
   *
   * @param latestBirth nobody is born after that day
   * @return the details
   * @throws RefusedException INVALID with the fields to correct
   */
  public PersonDetails details(LocalDate latestBirth) {
    List<FieldProblem> problems = new ArrayList<>();
    String plain = name == null ? "" : name.strip();
    if (plain.isEmpty()) {
      problems.add(new FieldProblem("name", "NEEDED", "Give a name."));
    } else if (plain.length() > LONGEST) {
      problems.add(new FieldProblem("name", "TOO_LONG", "Give at most 200 characters."));
    }
    if (birthDate != null && birthDate.isAfter(latestBirth)) {
      problems.add(new FieldProblem("birthDate", "IN_FUTURE", "Give a day that has been."));
    }
    if (birthDate != null && birthDate.getYear() < 1880) {
      problems.add(new FieldProblem("birthDate", "TOO_EARLY", "Check the year."));
    }
    String ref = agencyRef == null || agencyRef.isBlank() ? null : agencyRef.strip();
    if (ref != null && ref.length() > LONGEST) {
      problems.add(new FieldProblem("agencyRef", "TOO_LONG", "Give at most 200 characters."));
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(ProblemCode.INVALID, problems, List.of());
    }
    return new PersonDetails(plain, birthDate, ref);
  }

  /** Keeps the person out of logs. */
  @Override
  public String toString() {
    return "PersonForm[…]";
  }
}
