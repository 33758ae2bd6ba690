package org.orderwatch.cases.importing;

import static org.orderwatch.cases.importing.Column.EMERGENCY_EXPIRES;
import static org.orderwatch.cases.importing.Column.EMERGENCY_GRANTED;
import static org.orderwatch.cases.importing.Column.EX_PARTE_EXPIRES;
import static org.orderwatch.cases.importing.Column.EX_PARTE_GRANTED;
import static org.orderwatch.cases.importing.Column.FINAL_EXPIRES;
import static org.orderwatch.cases.importing.Column.FINAL_GRANTED;
import static org.orderwatch.cases.importing.Column.MODIFIED;
import static org.orderwatch.cases.importing.Column.MODIFIED_EXPIRES;
import static org.orderwatch.cases.importing.Column.RENEWED;
import static org.orderwatch.cases.importing.Column.RENEWED_UNTIL;
import static org.orderwatch.cases.importing.Column.VACATED;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orderwatch.kernel.ids.OrderId;
import org.orderwatch.kernel.published.EmergencyOrderGranted;
import org.orderwatch.kernel.published.ExParteOrderGranted;
import org.orderwatch.kernel.published.FinalOrderGranted;
import org.orderwatch.kernel.published.OrderModified;
import org.orderwatch.kernel.published.OrderRenewed;
import org.orderwatch.kernel.vocabulary.Entry;
import org.orderwatch.kernel.vocabulary.ModifiedEnd;
import org.orderwatch.kernel.vocabulary.Source;
import org.orderwatch.kernel.vocabulary.Terms;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;

/**
 * Acts on an order that a row does not name: {@code modified}, {@code renewed} and {@code vacated}
 * belong to the latest order granted on or before their date; none such is a problem.
 */
final class LaterActs {

  /** The columns of a grant, in the order in which they follow each other on one day. */
  private static final List<Column> GRANTS =
      List.of(EMERGENCY_GRANTED, EX_PARTE_GRANTED, FINAL_GRANTED);

  private static final Map<Column, Column> EXPIRES =
      Map.of(
          EMERGENCY_GRANTED,
          EMERGENCY_EXPIRES,
          EX_PARTE_GRANTED,
          EX_PARTE_EXPIRES,
          FINAL_GRANTED,
          FINAL_EXPIRES);

  private final ImportIds ids;
  private final ImportedRow row;
  private final List<RowFact> facts;
  private final List<RowProblem> problems;

  LaterActs(ImportIds ids, ImportedRow row, List<RowFact> facts, List<RowProblem> problems) {
    this.ids = ids;
    this.row = row;
    this.facts = facts;
    this.problems = problems;
  }

  /**
   * An order of a row.
   *
   * @param id its id
   * @param granted the column of its grant
   */
  record RowOrder(OrderId id, Column granted) {}

  static Optional<RowOrder> latestOrder(ImportIds ids, ImportedRow row, LocalDate on) {
    return GRANTS.stream()
        .filter(column -> row.date(column).filter(day -> !day.isAfter(on)).isPresent())
        .max(
            Comparator.comparing((Column column) -> row.date(column).orElseThrow())
                .thenComparing(GRANTS::indexOf))
        .map(column -> new RowOrder(ids.order(row.orderRef(), column), column));
  }

  void add() {
    row.date(MODIFIED).flatMap(on -> order(MODIFIED, on)).ifPresent(this::modified);
    row.date(RENEWED).flatMap(on -> order(RENEWED, on)).ifPresent(this::renewed);
    row.date(VACATED).ifPresent(on -> order(VACATED, on));
  }

  private Optional<RowOrder> order(Column column, LocalDate on) {
    Optional<RowOrder> order = latestOrder(ids, row, on);
    if (order.isEmpty()) {
      problems.add(
          RowProblem.of(
              row.number(),
              column,
              "NO_ORDER_TO_ACT_ON",
              "No order of this row was granted on or before this date. Check the dates of"
                  + " grant."));
    }
    return order;
  }

  private void modified(RowOrder order) {
    LocalDate on = row.date(MODIFIED).orElseThrow();
    Optional<LocalDate> lastDay = row.date(MODIFIED_EXPIRES);
    facts.add(
        new RowFact(
            MODIFIED,
            new OrderModified(
                entry(MODIFIED, on),
                order.id(),
                lastDay.isPresent() ? ModifiedEnd.DATE : ModifiedEnd.UNCHANGED,
                lastDay.orElse(null),
                terms(order))));
  }

  private void renewed(RowOrder order) {
    LocalDate on = row.date(RENEWED).orElseThrow();
    LocalDate termFrom =
        lastDayBefore(order, on)
            .filter(day -> !day.isBefore(on))
            .map(day -> day.plusDays(1))
            .orElse(on);
    facts.add(
        new RowFact(
            RENEWED,
            new OrderRenewed(
                entry(RENEWED, on),
                order.id(),
                termFrom,
                RowFacts.end(row, RENEWED_UNTIL),
                YesNoUnknown.UNKNOWN)));
  }

  /** The last day that stood when the order was renewed: as modified before, else as granted. */
  private Optional<LocalDate> lastDayBefore(RowOrder order, LocalDate on) {
    Optional<LocalDate> modified =
        row.date(MODIFIED)
            .filter(day -> !day.isAfter(on))
            .filter(day -> latestOrder(ids, row, day).filter(order::equals).isPresent())
            .flatMap(_ -> row.date(MODIFIED_EXPIRES));
    Column expires = EXPIRES.get(order.granted());
    return modified.or(() -> expires == null ? Optional.empty() : row.date(expires));
  }

  private Terms terms(RowOrder order) {
    return facts.stream()
        .map(RowFact::event)
        .flatMap(
            event ->
                switch (event) {
                  case EmergencyOrderGranted e -> Stream.of(e.order());
                  case ExParteOrderGranted e -> Stream.of(e.order());
                  case FinalOrderGranted e -> Stream.of(e.order());
                  default -> Stream.empty();
                })
        .filter(granted -> granted.id().equals(order.id()))
        .findFirst()
        .orElseThrow()
        .terms();
  }

  private Entry entry(Column column, LocalDate on) {
    return new Entry(
        ids.entry(row.orderRef(), column.header()), on, null, Source.COURT_RECORD, null);
  }
}
