package org.orderwatch.cases.importing;

import org.jspecify.annotations.Nullable;

/**
 * What must be corrected in a file before any of it is recorded. Carries no value of the file.
 *
 * @param row the number of the row as a spreadsheet shows it, the header being row 1
 * @param column the header of the column, or null where the row as a whole is meant
 * @param code a stable code
 * @param message what to correct
 */
public record RowProblem(int row, @Nullable String column, String code, String message) {

  static RowProblem of(int row, Column column, String code, String message) {
    return new RowProblem(row, column.header(), code, message);
  }
}
