package org.orderwatch.cases.importing;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of an agency's spreadsheet, by the names that its header row gives. */
public enum Column {
  ORDER_REF,
  DOCKET_NUMBER,
  STATE,
  COUNTY,
  COURT,
  PETITIONER_REF,
  PETITIONER_NAME,
  PETITIONER_DOB,
  RESPONDENT_REF,
  RESPONDENT_NAME,
  RESPONDENT_DOB,
  CLIENT,
  ADVOCATE,
  PETITION_FILED,
  EMERGENCY_GRANTED,
  EMERGENCY_EXPIRES,
  EMERGENCY_SERVED,
  EX_PARTE_GRANTED,
  EX_PARTE_DENIED,
  EX_PARTE_EXPIRES,
  EX_PARTE_SERVED,
  HEARING,
  FINAL_GRANTED,
  FINAL_DENIED,
  FINAL_EXPIRES,
  FINAL_RESTRAINS,
  FINAL_SERVED,
  FINDINGS_PETITIONER,
  FINDINGS_RESPONDENT,
  CROSS_PETITION_FILED,
  CROSS_PETITION_TO,
  MODIFIED,
  MODIFIED_EXPIRES,
  RENEWED,
  RENEWED_UNTIL,
  DISMISSED,
  DISMISSED_BY,
  DISMISSAL_REASON,
  VACATED;

  /** Columns that the header must name and every row must fill. */
  public static final Set<Column> REQUIRED =
      EnumSet.of(ORDER_REF, STATE, PETITIONER_REF, RESPONDENT_REF, CLIENT);

  /**
   * Returns the name in the header row.
   *
   * @return lower case with underscores
   */
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds the column of a header.
   *
   * @param header as it stands in the file; blanks around it and its case do not matter
   * @return the column, or nothing where the header is none of ours
   */
  public static Optional<Column> of(String header) {
    String name = header.strip().toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(column -> column.header().equals(name)).findFirst();
  }
}
