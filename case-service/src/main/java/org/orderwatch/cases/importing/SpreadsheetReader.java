package org.orderwatch.cases.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the bytes of a spreadsheet: CSV in UTF-8, with or without a byte order mark. */
public final class SpreadsheetReader {

  /** Rows that one file may hold. */
  public static final int MAX_ROWS = 50_000;

  /** Characters that one cell may hold. */
  public static final int MAX_CELL = 200;

  private static final int MAX_PROBLEMS = 1_000;
  private static final int HEADER_ROW = 1;

  private SpreadsheetReader() {}

  /**
   * What was read.
   *
   * @param rows the rows in order; empty where the header already has a problem
   * @param problems everything that stands against reading it
   */
  public record Spreadsheet(List<RawRow> rows, List<RowProblem> problems) {

    /** Copies the lists, so that the value cannot change. */
    public Spreadsheet {
      rows = List.copyOf(rows);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a file.
   *
   * @param file its bytes
   * @return its rows, or what is wrong with it; never an exception for anything that the file holds
   */
  public static Spreadsheet read(byte[] file) {
    List<RowProblem> problems = new ArrayList<>();
    List<RawRow> rows = new ArrayList<>();
    int row = HEADER_ROW;
    try (CsvReader<CsvRecord> csv = open(file)) {
      Iterator<CsvRecord> records = csv.iterator();
      if (!records.hasNext()) {
        problems.add(whole("EMPTY", "The file is empty. Its first row must name the columns."));
        return new Spreadsheet(rows, problems);
      }
      List<@Nullable Column> header = header(records.next(), problems);
      if (!problems.isEmpty()) {
        return new Spreadsheet(rows, problems);
      }
      while (records.hasNext() && problems.size() < MAX_PROBLEMS) {
        CsvRecord next = records.next();
        row++;
        if (rows.size() == MAX_ROWS) {
          problems.add(
              new RowProblem(
                  row, null, "TOO_MANY_ROWS", "Split the file: it may have 50,000 rows at most."));
          break;
        }
        cells(row, next, header, problems).ifPresent(rows::add);
      }
    } catch (CsvParseException e) {
      problems.add(
          new RowProblem(
              row + 1,
              null,
              "NOT_CSV",
              "This row cannot be read as CSV. Check its quotation marks, and that no cell is"
                  + " longer than 200 characters."));
    } catch (UncheckedIOException | IOException e) {
      problems.add(unreadable(e));
    }
    if (rows.isEmpty() && problems.isEmpty()) {
      problems.add(whole("NO_ROWS", "The file has a header and no rows."));
    }
    return new Spreadsheet(rows, problems);
  }

  private static CsvReader<CsvRecord> open(byte[] file) {
    int start = startsWithMark(file) ? 3 : 0;
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return CsvReader.builder()
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .allowExtraCharsAfterClosingQuote(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(
            new InputStreamReader(
                new ByteArrayInputStream(file, start, file.length - start), decoder));
  }

  private static boolean startsWithMark(byte[] file) {
    return file.length >= 3
        && file[0] == (byte) 0xEF
        && file[1] == (byte) 0xBB
        && file[2] == (byte) 0xBF;
  }

  private static List<@Nullable Column> header(CsvRecord record, List<RowProblem> problems) {
    List<@Nullable Column> header = new ArrayList<>();
    Set<Column> seen = EnumSet.noneOf(Column.class);
    int place = 0;
    for (String name : record.getFields()) {
      place++;
      Optional<Column> column = Column.of(name);
      if (column.isEmpty()) {
        if (!name.isBlank()) {
          problems.add(
              whole(
                  "UNKNOWN_COLUMN",
                  "The header of column "
                      + place
                      + " is not one that Orderwatch knows. Rename or remove it."));
        }
        header.add(null);
      } else if (!seen.add(column.get())) {
        problems.add(
            RowProblem.of(
                HEADER_ROW, column.get(), "COLUMN_TWICE", "This column stands twice; keep one."));
      } else {
        header.add(column.get());
      }
    }
    for (Column required : Column.REQUIRED) {
      if (!seen.contains(required)) {
        problems.add(
            RowProblem.of(
                HEADER_ROW, required, "COLUMN_MISSING", "The header must name this column."));
      }
    }
    return header;
  }

  private static Optional<RawRow> cells(
      int row, CsvRecord record, List<@Nullable Column> header, List<RowProblem> problems) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    List<String> fields = record.getFields();
    boolean bad = false;
    for (int i = 0; i < fields.size(); i++) {
      String cell = fields.get(i).strip();
      if (cell.isEmpty()) {
        continue;
      }
      Column column = i < header.size() ? header.get(i) : null;
      if (column == null) {
        problems.add(
            new RowProblem(
                row,
                null,
                "CELL_WITHOUT_COLUMN",
                "Cell " + (i + 1) + " stands under no header. Check for a comma too many."));
        bad = true;
      } else if (cell.length() > MAX_CELL) {
        problems.add(RowProblem.of(row, column, "CELL_TOO_LONG", "Use 200 characters at most."));
        bad = true;
      } else if (cell.chars().anyMatch(Character::isISOControl)) {
        problems.add(
            RowProblem.of(
                row, column, "CONTROL_CHARACTER", "Remove line breaks and control characters."));
        bad = true;
      } else {
        cells.put(column, cell);
      }
    }
    return bad || cells.isEmpty() ? Optional.empty() : Optional.of(new RawRow(row, cells));
  }

  private static RowProblem unreadable(Exception e) {
    Throwable cause = e;
    while (cause != null && !(cause instanceof CharacterCodingException)) {
      cause = cause.getCause();
    }
    return cause == null
        ? whole("UNREADABLE", "The file cannot be read as CSV.")
        : whole(
            "NOT_UTF8",
            "The file is not in UTF-8. In the spreadsheet program save it as “CSV UTF-8”.");
  }

  private static RowProblem whole(String code, String message) {
    return new RowProblem(HEADER_ROW, null, code, message);
  }
}
