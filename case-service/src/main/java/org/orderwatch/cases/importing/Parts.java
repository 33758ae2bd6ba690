package org.orderwatch.cases.importing;

import static org.orderwatch.cases.importing.Column.COUNTY;
import static org.orderwatch.cases.importing.Column.COURT;
import static org.orderwatch.cases.importing.Column.CROSS_PETITION_TO;
import static org.orderwatch.cases.importing.Column.DISMISSED;
import static org.orderwatch.cases.importing.Column.DOCKET_NUMBER;
import static org.orderwatch.cases.importing.Column.EMERGENCY_GRANTED;
import static org.orderwatch.cases.importing.Column.EMERGENCY_SERVED;
import static org.orderwatch.cases.importing.Column.EX_PARTE_GRANTED;
import static org.orderwatch.cases.importing.Column.EX_PARTE_SERVED;
import static org.orderwatch.cases.importing.Column.FINAL_GRANTED;
import static org.orderwatch.cases.importing.Column.FINAL_SERVED;
import static org.orderwatch.cases.importing.Column.HEARING;
import static org.orderwatch.cases.importing.Column.MODIFIED;
import static org.orderwatch.cases.importing.Column.PETITION_FILED;
import static org.orderwatch.cases.importing.Column.RENEWED;
import static org.orderwatch.cases.importing.Column.VACATED;

import java.util.EnumSet;
import java.util.Set;

/** Which cells belong to the entry that a column of a date tells. */
final class Parts {

  /** What these entries say follows in part from other cells of the row. */
  private static final Set<Column> FOLLOWING =
      EnumSet.of(
          HEARING, MODIFIED, RENEWED, VACATED, EMERGENCY_SERVED, EX_PARTE_SERVED, FINAL_SERVED);

  private Parts() {}

  /** The columns of the entries that say what this cell says. */
  static Set<Column> entriesOf(Column column) {
    return switch (column) {
      case STATE, COUNTY, COURT, DOCKET_NUMBER, PETITIONER_REF, RESPONDENT_REF ->
          EnumSet.of(PETITION_FILED, EMERGENCY_GRANTED, EX_PARTE_GRANTED, FINAL_GRANTED);
      case EMERGENCY_EXPIRES -> EnumSet.of(EMERGENCY_GRANTED);
      case EX_PARTE_EXPIRES -> EnumSet.of(EX_PARTE_GRANTED);
      case FINAL_EXPIRES,
          FINAL_RESTRAINS,
          FINDINGS_PETITIONER,
          FINDINGS_RESPONDENT,
          CROSS_PETITION_FILED ->
          EnumSet.of(FINAL_GRANTED);
      case CROSS_PETITION_TO -> EnumSet.of(PETITION_FILED);
      case MODIFIED_EXPIRES -> EnumSet.of(MODIFIED);
      case RENEWED_UNTIL -> EnumSet.of(RENEWED);
      case DISMISSED_BY, DISMISSAL_REASON -> EnumSet.of(DISMISSED);
      default -> EnumSet.of(column);
    };
  }

  /** The columns of the entries that change where these cells change. */
  static Set<Column> changedWith(Set<Column> cells) {
    Set<Column> entries = EnumSet.noneOf(Column.class);
    cells.forEach(cell -> entries.addAll(entriesOf(cell)));
    if (!entries.isEmpty()) {
      entries.addAll(FOLLOWING);
    }
    return entries;
  }

  static boolean isFreeText(Column column) {
    return column == COUNTY
        || column == COURT
        || column == DOCKET_NUMBER
        || column == CROSS_PETITION_TO;
  }

  /**
   * The cell that tells a field of an entry.
   *
   * @param entry the column of the entry
   * @param field the path of the field within its fact
   */
  static Column cellOf(Column entry, String field) {
    if (field.endsWith(".answers")) {
      return Column.CROSS_PETITION_TO;
    }
    if (field.endsWith("court.county")) {
      return COUNTY;
    }
    if (field.endsWith("court.name")) {
      return COURT;
    }
    if (!field.contains("statedEnd") && !field.contains("newEnd") && !field.endsWith(".lastDay")) {
      return entry;
    }
    return switch (entry) {
      case EMERGENCY_GRANTED -> Column.EMERGENCY_EXPIRES;
      case EX_PARTE_GRANTED -> Column.EX_PARTE_EXPIRES;
      case FINAL_GRANTED -> Column.FINAL_EXPIRES;
      case MODIFIED -> Column.MODIFIED_EXPIRES;
      case RENEWED -> Column.RENEWED_UNTIL;
      default -> entry;
    };
  }
}
