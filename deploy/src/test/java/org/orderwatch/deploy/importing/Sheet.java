package org.orderwatch.deploy.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderwatch.deploy.driving.PersonalTexts;

/** A spreadsheet that a test writes. Every row begins with its order_ref. */
final class Sheet {

  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

  /** A row with the required cells and these: names and values in turn. */
  Sheet row(String ref, String state, String petitioner, String respondent, String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("order_ref", ref);
    row.put("state", state);
    row.put("petitioner_ref", petitioner);
    row.put("respondent_ref", respondent);
    row.put("client", "PETITIONER");
    rows.put(ref + "#" + rows.size(), row);
    return with(row, cells);
  }

  /** Changes cells of the row of a ref; an empty value empties the cell. */
  Sheet change(String ref, String... cells) {
    Map<String, String> row =
        rows.values().stream()
            .filter(each -> ref.equals(each.get("order_ref")))
            .findFirst()
            .orElseThrow();
    return with(row, cells);
  }

  private Sheet with(Map<String, String> row, String... cells) {
    for (int i = 0; i < cells.length; i += 2) {
      String value = cells[i + 1];
      row.put(cells[i], value);
      if (cells[i].endsWith("_name")) {
        PersonalTexts.name(value);
      } else if (cells[i].endsWith("_dob") || cells[i].equals("docket_number")) {
        PersonalTexts.used(value);
      }
    }
    return this;
  }

  /** The file. */
  byte[] csv() {
    Set<String> header = new LinkedHashSet<>();
    rows.values().forEach(row -> header.addAll(row.keySet()));
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", header));
    rows.values()
        .forEach(
            row ->
                lines.add(
                    String.join(
                        ",",
                        header.stream()
                            .map(column -> quoted(row.getOrDefault(column, "")))
                            .toList())));
    return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  /** The file as a spreadsheet program of Windows writes it. */
  byte[] csvWithMark() {
    return ("\uFEFF" + new String(csv(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"") || cell.contains("\n")
        ? "\"" + cell.replace("\"", "\"\"") + "\""
        : cell;
  }
}
