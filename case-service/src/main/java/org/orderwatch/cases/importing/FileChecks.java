package org.orderwatch.cases.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows of one file must not say against each other. */
final class FileChecks {

  private FileChecks() {}

  /** Adds a problem for each row that contradicts one above it. */
  static void check(List<ImportedRow> rows, List<RowProblem> problems) {
    orderRefs(rows, problems);
    persons(rows, problems);
    crossPetitions(rows, problems);
  }

  private static void orderRefs(List<ImportedRow> rows, List<RowProblem> problems) {
    Map<String, Integer> seen = new HashMap<>();
    for (ImportedRow row : rows) {
      Integer first = seen.putIfAbsent(row.orderRef(), row.number());
      if (first != null) {
        problems.add(
            RowProblem.of(
                row.number(),
                Column.ORDER_REF,
                "ORDER_REF_TWICE",
                "Row " + first + " has the same order_ref. Each proceeding has one row."));
      }
    }
  }

  /** The two ref columns are one namespace: a ref is one person wherever it stands. */
  private static void persons(List<ImportedRow> rows, List<RowProblem> problems) {
    Map<String, Known> known = new HashMap<>();
    for (ImportedRow row : rows) {
      person(
          known.computeIfAbsent(row.petitionerRef(), _ -> new Known()),
          row,
          Column.PETITIONER_NAME,
          Column.PETITIONER_DOB,
          problems);
      person(
          known.computeIfAbsent(row.respondentRef(), _ -> new Known()),
          row,
          Column.RESPONDENT_NAME,
          Column.RESPONDENT_DOB,
          problems);
    }
  }

  private static void person(
      Known known, ImportedRow row, Column name, Column dob, List<RowProblem> problems) {
    String named = row.text(name);
    if (named != null) {
      if (known.name == null) {
        known.name = named;
        known.nameRow = row.number();
      } else if (!known.name.equals(named)) {
        problems.add(
            RowProblem.of(
                row.number(),
                name,
                "REF_WITH_TWO_NAMES",
                "Row " + known.nameRow + " gives this ref another name. A ref is one person."));
      }
    }
    row.date(dob)
        .ifPresent(
            born -> {
              if (known.born == null) {
                known.born = born;
                known.bornRow = row.number();
              } else if (!known.born.equals(born)) {
                problems.add(
                    RowProblem.of(
                        row.number(),
                        dob,
                        "REF_WITH_TWO_BIRTH_DATES",
                        "Row "
                            + known.bornRow
                            + " gives this ref another birth date. A ref is one person."));
              }
            });
  }

  /** The rows whose cross-petition answers a proceeding that the file does not have. */
  static List<ImportedRow> answeringElsewhere(List<ImportedRow> rows, List<RawRow> file) {
    Set<String> here = new HashSet<>();
    file.forEach(row -> here.add(row.cells().getOrDefault(Column.ORDER_REF, "")));
    return rows.stream()
        .filter(
            row -> {
              String to = row.text(Column.CROSS_PETITION_TO);
              return to != null && !here.contains(to);
            })
        .toList();
  }

  static RowProblem answersNothing(ImportedRow row) {
    return RowProblem.of(
        row.number(),
        Column.CROSS_PETITION_TO,
        "NO_SUCH_ORDER_REF",
        "Neither the file nor an earlier import has this order_ref. Add its row, or empty this.");
  }

  /** A cross-petition must not answer, over however many steps, itself. */
  private static void crossPetitions(List<ImportedRow> rows, List<RowProblem> problems) {
    Map<String, String> answers = new HashMap<>();
    rows.forEach(
        row -> {
          String to = row.text(Column.CROSS_PETITION_TO);
          if (to != null) {
            answers.put(row.orderRef(), to);
          }
        });
    Set<String> circles = circles(answers);
    for (ImportedRow row : rows) {
      if (circles.contains(row.orderRef())) {
        problems.add(
            RowProblem.of(
                row.number(),
                Column.CROSS_PETITION_TO,
                "CROSS_PETITIONS_IN_A_CIRCLE",
                "These cross-petitions answer each other in a circle. One of them came first."));
      }
    }
  }

  /** Visits each ref once; whoever meets its own path again has found a circle. */
  private static Set<String> circles(Map<String, String> answers) {
    Set<String> circles = new HashSet<>();
    Set<String> visited = new HashSet<>();
    for (String start : answers.keySet()) {
      Set<String> path = new HashSet<>();
      String at = start;
      while (at != null && visited.add(at)) {
        path.add(at);
        at = answers.get(at);
      }
      while (at != null && path.contains(at) && circles.add(at)) {
        at = answers.get(at);
      }
    }
    return circles;
  }

  /** What the rows above say of a ref. */
  private static final class Known {
    private @Nullable String name;
    private int nameRow;
    private @Nullable LocalDate born;
    private int bornRow;
  }
}
