package org.orderwatch.cases.importing;

import static org.orderwatch.cases.importing.Column.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.importing.ImportedRow.Restrains;
import org.orderwatch.kernel.time.Jurisdiction;
import org.orderwatch.kernel.vocabulary.AtWishOf;
import org.orderwatch.kernel.vocabulary.EndingReason;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;

/**
 * Understands the cells of one row, and what they say together. Whether the facts are possible is
 * not judged here: order-service does that, by the code that records them.
 */
final class RowReader {

  private static final Set<Column> TEXTS =
      EnumSet.of(
          ORDER_REF,
          DOCKET_NUMBER,
          COUNTY,
          COURT,
          PETITIONER_REF,
          PETITIONER_NAME,
          RESPONDENT_REF,
          RESPONDENT_NAME,
          ADVOCATE,
          CROSS_PETITION_TO);
  private static final Set<Column> DATES =
      EnumSet.of(
          PETITIONER_DOB,
          RESPONDENT_DOB,
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
          FINAL_SERVED,
          MODIFIED,
          MODIFIED_EXPIRES,
          RENEWED,
          RENEWED_UNTIL,
          DISMISSED,
          VACATED);
  private static final Set<Column> MAY_BE_PERMANENT = EnumSet.of(FINAL_EXPIRES, RENEWED_UNTIL);
  private static final Set<Column> ANSWERS =
      EnumSet.of(FINDINGS_PETITIONER, FINDINGS_RESPONDENT, CROSS_PETITION_FILED);

  /** A filled cell on the left needs the cell on the right. */
  private static final Map<Column, Column> NEEDS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(EMERGENCY_EXPIRES, EMERGENCY_GRANTED),
              Map.entry(EMERGENCY_SERVED, EMERGENCY_GRANTED),
              Map.entry(EX_PARTE_EXPIRES, EX_PARTE_GRANTED),
              Map.entry(EX_PARTE_SERVED, EX_PARTE_GRANTED),
              Map.entry(FINAL_EXPIRES, FINAL_GRANTED),
              Map.entry(FINAL_RESTRAINS, FINAL_GRANTED),
              Map.entry(FINAL_SERVED, FINAL_GRANTED),
              Map.entry(FINDINGS_PETITIONER, FINAL_GRANTED),
              Map.entry(FINDINGS_RESPONDENT, FINAL_GRANTED),
              Map.entry(CROSS_PETITION_FILED, FINAL_GRANTED),
              Map.entry(CROSS_PETITION_TO, PETITION_FILED),
              Map.entry(MODIFIED_EXPIRES, MODIFIED),
              Map.entry(RENEWED_UNTIL, RENEWED),
              Map.entry(DISMISSED_BY, DISMISSED),
              Map.entry(DISMISSAL_REASON, DISMISSED)));

  private final RawRow raw;
  private final List<RowProblem> problems;
  private final int problemsBefore;

  private RowReader(RawRow raw, List<RowProblem> problems) {
    this.raw = raw;
    this.problems = problems;
    this.problemsBefore = problems.size();
  }

  /** Returns the row, or nothing where it has problems, which are then added. */
  static Optional<ImportedRow> read(RawRow raw, List<RowProblem> problems) {
    return new RowReader(raw, problems).read();
  }

  private Optional<ImportedRow> read() {
    Map<Column, String> texts = new EnumMap<>(Column.class);
    TEXTS.forEach(column -> cell(column).ifPresent(cell -> texts.put(column, cell)));
    Map<Column, LocalDate> dates = new EnumMap<>(Column.class);
    Set<Column> permanent = EnumSet.noneOf(Column.class);
    DATES.forEach(column -> date(column, dates, permanent));
    Map<Column, YesNoUnknown> answers = new EnumMap<>(Column.class);
    ANSWERS.forEach(column -> answer(column, answers));
    String jurisdiction = jurisdiction();
    Optional<String> client = oneOf(CLIENT, List.of("PETITIONER", "RESPONDENT"));
    Optional<String> restrains =
        oneOf(FINAL_RESTRAINS, List.of("RESPONDENT", "PETITIONER", "BOTH"));
    Optional<String> dismissedBy =
        oneOf(DISMISSED_BY, List.of("PETITIONER", "RESPONDENT", "COURT"));
    Optional<String> reason =
        oneOf(
            DISMISSAL_REASON,
            List.of(
                "FAILURE_TO_APPEAR",
                "PETITIONER_REQUESTED",
                "LACK_OF_SERVICE",
                "BURDEN_OF_PROOF_NOT_MET",
                "NOT_ELIGIBLE",
                "OTHER"));
    required();
    together(texts);
    if (problems.size() > problemsBefore || jurisdiction == null || client.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ImportedRow(
            raw.number(),
            texts,
            jurisdiction,
            client.get().equals("PETITIONER"),
            dates,
            permanent,
            restrains.map(Restrains::valueOf).orElse(Restrains.RESPONDENT),
            answers,
            dismissedBy.map(AtWishOf::valueOf).orElse(AtWishOf.UNKNOWN),
            reason.map(EndingReason::valueOf).orElse(EndingReason.UNKNOWN)));
  }

  private void required() {
    for (Column column : Column.REQUIRED) {
      if (cell(column).isEmpty()) {
        problem(column, "REQUIRED", "Fill this cell.");
      }
    }
  }

  private void together(Map<Column, String> texts) {
    NEEDS.forEach(
        (column, needed) -> {
          if (cell(column).isPresent() && cell(needed).isEmpty()) {
            problem(
                column, "NEEDS_ANOTHER_CELL", "Fill " + needed.header() + " too, or empty this.");
          }
        });
    String petitioner = texts.get(PETITIONER_REF);
    if (petitioner != null && petitioner.equals(texts.get(RESPONDENT_REF))) {
      problem(
          RESPONDENT_REF,
          "OPPOSES_HERSELF",
          "Petitioner and respondent are the same. Give two different refs.");
    }
    String orderRef = texts.get(ORDER_REF);
    if (orderRef != null && orderRef.equals(texts.get(CROSS_PETITION_TO))) {
      problem(CROSS_PETITION_TO, "ANSWERS_ITSELF", "Name the order_ref of the other proceeding.");
    }
  }

  private void date(Column column, Map<Column, LocalDate> dates, Set<Column> permanent) {
    Optional<String> cell = cell(column);
    if (cell.isEmpty()) {
      return;
    }
    if (MAY_BE_PERMANENT.contains(column) && upper(cell.get()).equals("PERMANENT")) {
      permanent.add(column);
      return;
    }
    CellDates.parse(cell.get())
        .ifPresentOrElse(
            date -> dates.put(column, date),
            () ->
                problem(
                    column,
                    "NOT_A_DATE",
                    MAY_BE_PERMANENT.contains(column)
                        ? "Give a date that exists, like 2026-11-20 or 11/20/2026, or PERMANENT."
                        : "Give a date that exists, like 2026-11-20 or 11/20/2026."));
  }

  private void answer(Column column, Map<Column, YesNoUnknown> answers) {
    oneOf(column, List.of("Y", "N"))
        .ifPresent(
            answer -> answers.put(column, answer.equals("Y") ? YesNoUnknown.YES : YesNoUnknown.NO));
  }

  private @Nullable String jurisdiction() {
    Optional<String> cell = cell(STATE);
    if (cell.isEmpty()) {
      return null;
    }
    String code = upper(cell.get());
    if (code.length() == 2 && Jurisdiction.of(code).isPresent()) {
      return code;
    }
    problem(STATE, "NOT_A_STATE", "Give the two letters of a state or DC, like OH.");
    return null;
  }

  private Optional<String> oneOf(Column column, List<String> choices) {
    Optional<String> cell = cell(column).map(RowReader::upper);
    if (cell.isPresent() && !choices.contains(cell.get())) {
      problem(
          column, "NOT_A_CHOICE", "Give one of " + String.join(", ", choices) + ", or nothing.");
      return Optional.empty();
    }
    return cell;
  }

  private Optional<String> cell(Column column) {
    return Optional.ofNullable(raw.cells().get(column));
  }

  private void problem(Column column, String code, String message) {
    problems.add(RowProblem.of(raw.number(), column, code, message));
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  static List<ImportedRow> readAll(List<RawRow> rows, List<RowProblem> problems) {
    List<ImportedRow> read = new ArrayList<>();
    rows.forEach(row -> read(row, problems).ifPresent(read::add));
    return read;
  }
}
