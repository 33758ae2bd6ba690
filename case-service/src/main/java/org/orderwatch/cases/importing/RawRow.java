package org.orderwatch.cases.importing;

import java.util.Map;

/**
 * A row as it stands in the file.
 *
 * @param number the number of the row as a spreadsheet shows it, the header being row 1
 * @param cells the filled cells, without blanks around them
 */
public record RawRow(int number, Map<Column, String> cells) {

  /** Copies the cells, so that the row cannot change. */
  public RawRow {
    cells = Map.copyOf(cells);
  }

  /** Keeps the cells, which hold persons, out of logs. */
  @Override
  public String toString() {
    return "RawRow[" + number + "]";
  }
}
