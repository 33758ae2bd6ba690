package org.orderwatch.cases.importing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.kernel.vocabulary.AtWishOf;
import org.orderwatch.kernel.vocabulary.EndingReason;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;

/**
 * A row whose cells are all understood. What is not filled is not known.
 *
 * @param number the number of the row as a spreadsheet shows it
 * @param texts the cells of free text: refs, names, docket number, county, court, advocate
 * @param jurisdiction the two-letter code
 * @param client whether the agency's client is the petitioner (or else the respondent)
 * @param dates the cells that are dates
 * @param permanent the columns in which PERMANENT stands instead of a date
 * @param restrains whom the final order restrains
 * @param answers the cells that are yes or no
 * @param dismissedBy at whose wish the proceeding was dismissed
 * @param dismissalReason why it was dismissed
 */
record ImportedRow(
    int number,
    Map<Column, String> texts,
    String jurisdiction,
    boolean client,
    Map<Column, LocalDate> dates,
    Set<Column> permanent,
    Restrains restrains,
    Map<Column, YesNoUnknown> answers,
    AtWishOf dismissedBy,
    EndingReason dismissalReason) {

  /** Whom a final order restrains. */
  enum Restrains {
    RESPONDENT,
    PETITIONER,
    BOTH
  }

  ImportedRow {
    texts = Map.copyOf(texts);
    dates = Map.copyOf(dates);
    permanent = Set.copyOf(permanent);
    answers = Map.copyOf(answers);
  }

  String orderRef() {
    return required(Column.ORDER_REF);
  }

  String petitionerRef() {
    return required(Column.PETITIONER_REF);
  }

  String respondentRef() {
    return required(Column.RESPONDENT_REF);
  }

  String clientRef() {
    return client ? petitionerRef() : respondentRef();
  }

  @Nullable String text(Column column) {
    return texts.get(column);
  }

  Optional<LocalDate> date(Column column) {
    return Optional.ofNullable(dates.get(column));
  }

  YesNoUnknown answer(Column column) {
    return answers.getOrDefault(column, YesNoUnknown.UNKNOWN);
  }

  private String required(Column column) {
    String text = texts.get(column);
    if (text == null) {
      throw new IllegalStateException("A row without " + column.header() + " was let through");
    }
    return text;
  }

  /** Keeps the cells, which hold persons, out of logs. */
  @Override
  public String toString() {
    return "ImportedRow[" + number + "]";
  }
}
