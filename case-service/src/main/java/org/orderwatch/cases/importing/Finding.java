package org.orderwatch.cases.importing;

import org.jspecify.annotations.Nullable;

/**
 * What was found in a row.
 *
 * @param row the number of the row as a spreadsheet shows it, the header being row 1
 * @param column the header of the column, or null where the row as a whole is meant
 * @param kind PROBLEM stands against recording; DIFFERENCE and WARNING do not
 * @param code a stable code
 * @param message what to correct, or what to look at; without any value of the file
 */
public record Finding(int row, @Nullable String column, Kind kind, String code, String message) {

  /** How much a finding weighs. */
  public enum Kind {
    PROBLEM,
    DIFFERENCE,
    WARNING
  }

  static Finding problem(RowProblem problem) {
    return new Finding(
        problem.row(), problem.column(), Kind.PROBLEM, problem.code(), problem.message());
  }

  static Finding differs(int row, Column column) {
    return new Finding(
        row,
        column.header(),
        Kind.DIFFERENCE,
        "DIFFERS",
        "Another value is recorded. Choose to correct, or leave it as it is.");
  }
}
