package org.orderwatch.cases.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.published.OrderEvent;

class RecordedCellsTest {

  private static final ImportIds IDS = new ImportIds(new AgencyId(new UUID(7, 7)));

  private static final String FILE =
      "order_ref,state,petitioner_ref,respondent_ref,client,county,court,petition_filed,"
          + "cross_petition_to,emergency_granted,emergency_expires,emergency_served,"
          + "ex_parte_granted,ex_parte_expires,ex_parte_served,hearing,final_granted,"
          + "final_expires,final_restrains,final_served,findings_petitioner,findings_respondent,"
          + "cross_petition_filed,modified,modified_expires,renewed,renewed_until,dismissed,"
          + "dismissed_by,dismissal_reason,vacated\n"
          + "R1,OH,P1,P2,PETITIONER,Franklin,Domestic,2024-01-02,R0,2024-01-01,2024-01-03,"
          + "2024-01-01,2024-01-02,1/16/2024,2024-01-03,2024-01-16,2024-01-16,2025-01-16,BOTH,"
          + "2024-01-16,N,Y,N,2024-06-01,2025-03-01,2025-02-20,PERMANENT,2025-03-01,COURT,OTHER,"
          + "2025-06-01\n";

  private static final Set<Column> NEEDED =
      EnumSet.of(
          Column.ORDER_REF,
          Column.STATE,
          Column.PETITIONER_REF,
          Column.RESPONDENT_REF,
          Column.CLIENT);

  @ParameterizedTest
  @EnumSource(Column.class)
  void aRowOfWhichOneCellIsEmptiedMeansWhatIsRecorded(Column emptied) {
    RawRow row = row();
    if (NEEDED.contains(emptied) || !row.cells().containsKey(emptied)) {
      return;
    }
    List<OrderEvent> recorded = events(row, null);
    Map<Column, String> cells = new EnumMap<>(row.cells());
    cells.remove(emptied);
    RawRow now = new RawRow(2, cells);

    RecordedCells read = RecordedCells.of(IDS, now, recorded);

    assertThat(events(read.fill(now, null), read)).isEqualTo(recorded);
    assertThat(read.changed(now, null)).isEmpty();
  }

  @Test
  void theSameDateInTheOtherStyleIsNoChange() {
    RawRow row = row();
    RecordedCells read = RecordedCells.of(IDS, row, events(row, null));
    RawRow now = with(row, Column.FINAL_EXPIRES, "1/16/2025");

    assertThat(read.changed(now, null)).isEmpty();
  }

  @Test
  void aChangedCellIsNamedAndTheEntriesThatFollowFromItToo() {
    RawRow row = row();
    RecordedCells read = RecordedCells.of(IDS, row, events(row, null));
    RawRow now = with(row, Column.FINAL_EXPIRES, "2026-01-16");

    assertThat(read.changed(now, null)).containsExactly(Column.FINAL_EXPIRES);
    assertThat(Parts.changedWith(read.changed(now, null)))
        .contains(Column.FINAL_GRANTED, Column.RENEWED)
        .doesNotContain(Column.PETITION_FILED, Column.DISMISSED);
  }

  @Test
  void aCellWhoseEntryIsNotRecordedIsNewAndNoChange() {
    RawRow row = row();
    List<OrderEvent> recorded =
        events(row, null).stream()
            .filter(event -> !EntryIds.of(event).equals(IDS.entry("R1", Column.DISMISSED.header())))
            .toList();

    RecordedCells read = RecordedCells.of(IDS, row, recorded);

    assertThat(read.changed(row, null)).isEmpty();
  }

  @Test
  void anotherPersonIsAChange() {
    RawRow row = row();
    RawRow now = with(row, Column.RESPONDENT_REF, "P3");
    RecordedCells read = RecordedCells.of(IDS, now, events(row, null));

    assertThat(read.changed(now, null)).contains(Column.RESPONDENT_REF);
  }

  private static RawRow with(RawRow row, Column column, String cell) {
    Map<Column, String> cells = new EnumMap<>(row.cells());
    cells.put(column, cell);
    return new RawRow(row.number(), cells);
  }

  private static RawRow row() {
    return SpreadsheetReader.read(FILE.getBytes(StandardCharsets.UTF_8)).rows().getFirst();
  }

  private static List<OrderEvent> events(RawRow raw, @Nullable RecordedCells recorded) {
    List<RowProblem> problems = new ArrayList<>();
    ImportedRow row = RowReader.read(raw, problems).orElseThrow();
    List<RowFact> facts =
        RowFacts.again(IDS, row, recorded == null ? null : recorded.answers(), problems);
    assertThat(problems).isEmpty();
    return facts.stream().<OrderEvent>map(RowFact::event).toList();
  }
}
