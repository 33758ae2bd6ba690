package org.orderwatch.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleSheetTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Set<String> MAY_LIE_AHEAD =
      Set.of(
          "hearing",
          "emergency_expires",
          "ex_parte_expires",
          "final_expires",
          "modified_expires",
          "renewed_until");

  @Test
  void theSameDayGivesTheSameFile() {
    assertThat(file(DAY)).isEqualTo(file(DAY));
    assertThat(file(DAY)).isNotEqualTo(file(DAY.plusDays(1)));
  }

  @Test
  void someHundredProceedingsOfManyStatesOverThreeYears() {
    List<Map<String, String>> rows = rows(DAY);

    assertThat(rows).hasSizeBetween(250, 500);
    assertThat(rows.stream().map(row -> row.get("order_ref"))).doesNotHaveDuplicates();
    assertThat(rows.stream().map(row -> row.get("state")).distinct().count())
        .isGreaterThanOrEqualTo(10);
    assertThat(rows.stream().map(row -> row.get("petition_filed")).sorted().findFirst())
        .hasValueSatisfying(first -> assertThat(first).isLessThan("2023-09-01"));
  }

  @Test
  void everyColumnOfACourseOfEventsIsFilledSomewhere() {
    assertThat(rows(DAY).stream().flatMap(row -> row.keySet().stream()).distinct())
        .contains(
            "emergency_served",
            "ex_parte_denied",
            "final_denied",
            "final_restrains",
            "cross_petition_to",
            "modified_expires",
            "renewed_until",
            "dismissal_reason",
            "vacated");
  }

  @Test
  void noActLiesAfterTheDay() {
    for (Map<String, String> row : rows(DAY)) {
      row.forEach(
          (column, cell) -> {
            if (cell.matches("\\d{4}-\\d{2}-\\d{2}") && !MAY_LIE_AHEAD.contains(column)) {
              assertThat(LocalDate.parse(cell)).as(row + " " + column).isBeforeOrEqualTo(DAY);
            }
          });
    }
  }

  private static String file(LocalDate day) {
    return new String(SampleSheet.csv(day, List.of("ann", "bo")), StandardCharsets.UTF_8);
  }

  private static List<Map<String, String>> rows(LocalDate day) {
    List<String> lines = file(day).lines().toList();
    String[] header = lines.getFirst().split(",");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        if (!cells[i].isEmpty()) {
          row.put(header[i], cells[i]);
        }
      }
      rows.add(row);
    }
    return rows;
  }
}
