package org.orderwatch.cases.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orderwatch.cases.importing.BulkClient.Answer;
import org.orderwatch.cases.importing.BulkClient.Item;
import org.orderwatch.kernel.ids.EntryId;
import org.orderwatch.kernel.published.OrderEvent;

/** Some rows of a file, with the proceedings that they tell. */
final class Chunk {

  private static final Pattern FACT = Pattern.compile("^facts\\[(\\d+)].*");

  private final ImportIds ids;
  private final List<ImportedRow> rows = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * A row whose facts can be sent.
   *
   * @param raw as it stands in the file
   * @param row as it is understood, with recorded cells where the file leaves them empty
   * @param facts what it tells
   * @param changed its cells that differ from what is recorded
   */
  record Told(RawRow raw, ImportedRow row, List<RowFact> facts, Set<Column> changed) {}

  Chunk(ImportIds ids, List<RawRow> file) {
    this.ids = ids;
    Set<String> refs = new HashSet<>();
    for (RawRow raw : file) {
      List<RowProblem> problems = new ArrayList<>();
      Optional<ImportedRow> row = RowReader.read(raw, problems);
      row.ifPresent(rows::add);
      // A ref that stands twice was told when the file came; order-service is asked about the
      // first.
      if (row.isPresent() && refs.add(row.get().orderRef())) {
        List<RowFact> facts = RowFacts.of(ids, row.get(), problems);
        told.add(new Told(raw, row.get(), facts, EnumSet.noneOf(Column.class)));
      }
      problems.forEach(problem -> findings.add(Finding.problem(problem)));
    }
  }

  ImportIds ids() {
    return ids;
  }

  List<ImportedRow> rows() {
    return rows;
  }

  List<Told> told() {
    return told;
  }

  /** What was found in the rows by themselves. */
  List<Finding> findings() {
    return findings;
  }

  /** Reads a row anew, with what is recorded in the cells that it leaves empty. */
  void again(int index, RecordedCells recorded, @Nullable String docketNumber) {
    Told before = told.get(index);
    List<RowProblem> problems = new ArrayList<>();
    RowReader.read(recorded.fill(before.raw(), docketNumber), problems)
        .ifPresent(
            row -> {
              List<RowFact> facts = RowFacts.again(ids, row, recorded.answers(), problems);
              findings.removeIf(found -> found.row() == row.number());
              told.set(
                  index,
                  new Told(before.raw(), row, facts, recorded.changed(before.raw(), docketNumber)));
            });
    problems.forEach(problem -> findings.add(Finding.problem(problem)));
  }

  /** What to send, without corrections. */
  List<Item> items() {
    return told.stream().map(each -> item(each, Set.of())).toList();
  }

  /** What to send where changed cells become corrections. */
  List<Item> corrected(List<Answer> tried) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Told each = told.get(i);
      Set<Column> entries = Parts.changedWith(each.changed());
      Set<EntryId> corrections = new LinkedHashSet<>();
      tried
          .get(i)
          .differing()
          .forEach(
              difference -> {
                Column column = column(each, difference.entry());
                if (column != null && entries.contains(column)) {
                  corrections.add(difference.entry());
                }
              });
      items.add(item(each, corrections));
    }
    return items;
  }

  private Item item(Told each, Set<EntryId> corrections) {
    return new Item(
        ids.proceeding(each.row().orderRef()),
        each.facts().stream().<OrderEvent>map(RowFact::event).toList(),
        each.row().text(Column.DOCKET_NUMBER),
        corrections);
  }

  /** Why items cannot be recorded, by row and column. */
  List<Finding> problems(List<Answer> answers) {
    List<Finding> problems = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Told each = told.get(i);
      for (BulkClient.Problem problem : answers.get(i).problems()) {
        problems.add(
            new Finding(
                each.row().number(),
                header(column(each, problem.field())),
                Finding.Kind.PROBLEM,
                problem.code(),
                problem.message()));
      }
    }
    return problems;
  }

  /** Changed cells and what is unusual, by row and column. */
  List<Finding> remarks(List<Answer> answers) {
    List<Finding> remarks = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Told each = told.get(i);
      int number = each.row().number();
      for (Column changed : each.changed()) {
        remarks.add(Finding.differs(number, changed));
      }
      for (BulkClient.Warning warning : answers.get(i).warnings()) {
        remarks.add(
            new Finding(
                number,
                warning.entry() == null ? null : header(column(each, warning.entry())),
                Finding.Kind.WARNING,
                warning.code(),
                warning.message()));
      }
    }
    return remarks;
  }

  private static @Nullable Column column(Told told, EntryId entry) {
    return told.facts().stream()
        .filter(fact -> EntryIds.of(fact.event()).equals(entry))
        .map(RowFact::column)
        .findFirst()
        .orElse(null);
  }

  /** The cell that a path of order-service means: the fact's own, or one that is part of it. */
  private static @Nullable Column column(Told told, @Nullable String field) {
    if (field == null) {
      return null;
    }
    if (field.startsWith("docketNumber")) {
      return Column.DOCKET_NUMBER;
    }
    Matcher fact = FACT.matcher(field);
    if (!fact.matches()) {
      return null;
    }
    int index = Integer.parseInt(fact.group(1));
    if (index >= told.facts().size()) {
      return null;
    }
    Column column = told.facts().get(index).column();
    return Parts.cellOf(column, field.substring(field.indexOf(']') + 1));
  }

  private static @Nullable String header(@Nullable Column column) {
    return column == null ? null : column.header();
  }
}
