package org.orderwatch.cases.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderwatch.cases.importing.SpreadsheetReader.Spreadsheet;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.published.CrossPetitionFiled;
import org.orderwatch.kernel.published.FinalOrderGranted;
import org.orderwatch.kernel.published.HearingScheduled;
import org.orderwatch.kernel.published.OrderModified;
import org.orderwatch.kernel.published.OrderRenewed;
import org.orderwatch.kernel.published.OrderServed;
import org.orderwatch.kernel.published.OrderVacated;
import org.orderwatch.kernel.published.PetitionFiled;
import org.orderwatch.kernel.vocabulary.ModifiedEnd;
import org.orderwatch.kernel.vocabulary.StatedEndKind;
import org.orderwatch.kernel.vocabulary.YesNoUnknown;

class SpreadsheetTest {

  private static final String REQUIRED = "order_ref,state,petitioner_ref,respondent_ref,client";
  private static final ImportIds IDS = new ImportIds(new AgencyId(new UUID(7, 7)));

  @Test
  void headersInAnyOrderWithOrWithoutAByteOrderMarkGiveTheSameRows() {
    byte[] plain =
        utf8("order_ref,state,petitioner_ref,respondent_ref,client\nR1,OH,P1,P2,PETITIONER\n");
    byte[] marked =
        utf8("\uFEFFclient,respondent_ref,petitioner_ref,state,order_ref\nPETITIONER,P2,P1,OH,R1");

    assertThat(SpreadsheetReader.read(marked).problems()).isEmpty();
    assertThat(SpreadsheetReader.read(marked).rows())
        .isEqualTo(SpreadsheetReader.read(plain).rows());
  }

  @Test
  void anotherEncodingIsToldAndNotGuessed() {
    byte[] latin =
        (REQUIRED + "\nR\u00e9,OH,P1,P2,PETITIONER\n").getBytes(Charset.forName("windows-1252"));

    assertThat(SpreadsheetReader.read(latin).problems())
        .extracting(RowProblem::code)
        .containsExactly("NOT_UTF8");
  }

  @Test
  void aHeaderThatIsMissingTwiceOrUnknownIsNamed() {
    assertThat(read("order_ref,order_ref,colour,state,petitioner_ref,client\nx"))
        .extracting(RowProblem::code)
        .containsExactly("COLUMN_TWICE", "UNKNOWN_COLUMN", "COLUMN_MISSING");
  }

  @Test
  void hostileCellsAreProblemsAndNotFailures() {
    String huge = "x".repeat(10_000_000);

    assertThat(read(REQUIRED + "\n" + huge + ",OH,P1,P2,PETITIONER"))
        .extracting(RowProblem::code)
        .containsExactly("CELL_TOO_LONG");
    assertThat(read(REQUIRED + "\n\"R1,OH,P1"))
        .extracting(RowProblem::code)
        .containsExactly("NOT_CSV");
    assertThat(read(REQUIRED + "\nR1,OH,P1,P2,PETITIONER,surplus"))
        .extracting(RowProblem::code)
        .containsExactly("CELL_WITHOUT_COLUMN");
    assertThat(read("")).extracting(RowProblem::code).containsExactly("EMPTY");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 2026-11-20",
    "11/20/2026, 2026-11-20",
    "1/2/2026, 2026-01-02",
    "2024-02-29, 2024-02-29"
  })
  void datesAreIsoOrUsAlsoMixed(String cell, String date) {
    assertThat(CellDates.parse(cell)).hasToString("Optional[" + date + "]");
  }

  @ParameterizedTest
  @CsvSource({"2026-02-29", "13/01/2026", "1/2/26", "20.11.2026", "soon", "=1+1", "0001-01-01"})
  void whatIsNoDateIsTold(String cell) {
    List<RowProblem> problems = new ArrayList<>();
    rows(REQUIRED + ",petition_filed\nR1,OH,P1,P2,PETITIONER," + cell, problems);

    assertThat(problems)
        .singleElement()
        .matches(p -> p.code().equals("NOT_A_DATE") && p.row() == 2)
        .matches(p -> "petition_filed".equals(p.column()));
  }

  @Test
  void everyProblemOfARowIsTold() {
    List<RowProblem> problems = new ArrayList<>();
    rows(
        REQUIRED + ",final_expires,final_restrains,dismissed_by\nR1,XX,P1,P1,NOBODY,soon,ALL,",
        problems);

    assertThat(problems)
        .extracting(RowProblem::column, RowProblem::code)
        .contains(
            tuple("state", "NOT_A_STATE"),
            tuple("client", "NOT_A_CHOICE"),
            tuple("final_expires", "NOT_A_DATE"),
            tuple("final_expires", "NEEDS_ANOTHER_CELL"),
            tuple("final_restrains", "NOT_A_CHOICE"),
            tuple("respondent_ref", "OPPOSES_HERSELF"));
  }

  @Test
  void aRefIsOnePersonAndAnOrderRefOneRow() {
    List<RowProblem> problems = new ArrayList<>();
    List<ImportedRow> rows =
        rows(
            REQUIRED
                + ",petitioner_name,respondent_name,respondent_dob\n"
                + "R1,OH,P1,P2,PETITIONER,Ana Invented,Bo Invented,1980-01-01\n"
                + "R1,OH,P2,P1,PETITIONER,Bob Invented,Ana Invented,\n"
                + "R3,OH,P1,P2,PETITIONER,,,1/2/1980\n",
            problems);
    FileChecks.check(rows, problems);

    assertThat(problems)
        .extracting(RowProblem::row, RowProblem::code)
        .containsExactly(
            tuple(3, "ORDER_REF_TWICE"),
            tuple(3, "REF_WITH_TWO_NAMES"),
            tuple(4, "REF_WITH_TWO_BIRTH_DATES"));
  }

  @Test
  void crossPetitionsInACircleAreToldOfEachRowOfIt() {
    List<RowProblem> problems = new ArrayList<>();
    List<ImportedRow> rows =
        rows(
            REQUIRED
                + ",petition_filed,cross_petition_to\n"
                + "R1,OH,P1,P2,PETITIONER,2026-01-01,R2\n"
                + "R2,OH,P2,P1,PETITIONER,2026-01-02,R3\n"
                + "R3,OH,P1,P2,PETITIONER,2026-01-03,R1\n"
                + "R4,OH,P1,P2,PETITIONER,2026-01-03,R1\n",
            problems);
    FileChecks.check(rows, problems);

    assertThat(problems)
        .extracting(RowProblem::row, RowProblem::code)
        .containsExactly(
            tuple(2, "CROSS_PETITIONS_IN_A_CIRCLE"),
            tuple(3, "CROSS_PETITIONS_IN_A_CIRCLE"),
            tuple(4, "CROSS_PETITIONS_IN_A_CIRCLE"));
  }

  @Test
  void aWholeLifecycleBecomesFactsWithTheSameIdsEachTime() {
    String file =
        REQUIRED
            + ",county,petition_filed,ex_parte_granted,ex_parte_expires,ex_parte_served,hearing,"
            + "final_granted,final_expires,final_restrains,final_served,findings_petitioner,"
            + "modified,modified_expires,renewed,renewed_until,vacated\n"
            + "R1,OH,P1,P2,PETITIONER,Franklin,2024-01-02,2024-01-02,1/16/2024,2024-01-03,"
            + "2024-01-16,2024-01-16,2025-01-16,BOTH,2024-01-16,N,"
            + "2024-06-01,2025-03-01,2025-02-20,PERMANENT,2025-06-01\n";
    List<RowProblem> problems = new ArrayList<>();
    List<RowFact> facts = RowFacts.of(IDS, rows(file, problems).getFirst(), problems);

    assertThat(problems).isEmpty();
    assertThat(RowFacts.of(IDS, rows(file, problems).getFirst(), problems)).isEqualTo(facts);
    assertThat(facts.getFirst().event()).isInstanceOf(PetitionFiled.class);
    FinalOrderGranted granted = only(facts, FinalOrderGranted.class);
    assertThat(granted.order().terms().restraints()).hasSize(2);
    assertThat(granted.order().statedEnd().kind()).isEqualTo(StatedEndKind.DATE);
    assertThat(granted.findings())
        .extracting(f -> f.specificFindings())
        .containsExactly(YesNoUnknown.NO, YesNoUnknown.UNKNOWN);
    assertThat(facts.stream().map(RowFact::event).filter(OrderServed.class::isInstance))
        .as("the temporary order once, the final order for each restrained person")
        .hasSize(3);
    assertThat(only(facts, OrderModified.class).end()).isEqualTo(ModifiedEnd.DATE);
    assertThat(only(facts, OrderRenewed.class).termFrom()).isEqualTo("2025-03-02");
    assertThat(only(facts, OrderRenewed.class).newEnd().kind()).isEqualTo(StatedEndKind.PERMANENT);
    assertThat(only(facts, OrderVacated.class).order()).isEqualTo(granted.order().id());
    assertThat(only(facts, HearingScheduled.class).entry().occurredOn()).isEqualTo("2024-01-02");
  }

  @Test
  void actsBelongToTheLatestOrderGrantedOnOrBeforeThemAndNoneSuchIsAProblem() {
    List<RowProblem> problems = new ArrayList<>();
    ImportedRow row =
        rows(
                REQUIRED
                    + ",ex_parte_granted,final_granted,modified,vacated\n"
                    + "R1,OH,P1,P2,PETITIONER,2024-01-10,2024-02-10,2024-01-20,2024-01-09\n",
                problems)
            .getFirst();
    List<RowFact> facts = RowFacts.of(IDS, row, problems);

    assertThat(only(facts, OrderModified.class).order())
        .isEqualTo(IDS.order("R1", Column.EX_PARTE_GRANTED));
    assertThat(problems)
        .extracting(RowProblem::column, RowProblem::code)
        .containsExactly(tuple("vacated", "NO_ORDER_TO_ACT_ON"));
  }

  @Test
  void aCrossPetitionNamesTheProceedingThatItAnswers() {
    List<RowProblem> problems = new ArrayList<>();
    ImportedRow row =
        rows(
                REQUIRED
                    + ",petition_filed,cross_petition_to\nR2,OH,P2,P1,RESPONDENT,2024-01-02,R1",
                problems)
            .getFirst();

    assertThat(only(RowFacts.of(IDS, row, problems), CrossPetitionFiled.class).answers())
        .isEqualTo(IDS.proceeding("R1"));
    assertThat(row.clientRef()).isEqualTo("P1");
  }

  @Test
  void aRowInWhichNothingHappenedIsAProblem() {
    List<RowProblem> problems = new ArrayList<>();
    RowFacts.of(IDS, rows(REQUIRED + "\nR1,OH,P1,P2,PETITIONER", problems).getFirst(), problems);

    assertThat(problems).extracting(RowProblem::code).containsExactly("NOTHING_HAPPENED");
  }

  private static <T> T only(List<RowFact> facts, Class<T> type) {
    return facts.stream()
        .map(RowFact::event)
        .filter(type::isInstance)
        .map(type::cast)
        .reduce(
            (_, _) -> {
              throw new AssertionError("more than one");
            })
        .orElseThrow();
  }

  private static List<RowProblem> read(String text) {
    return SpreadsheetReader.read(utf8(text)).problems();
  }

  private static List<ImportedRow> rows(String text, List<RowProblem> problems) {
    Spreadsheet sheet = SpreadsheetReader.read(utf8(text));
    assertThat(sheet.problems()).isEmpty();
    return RowReader.readAll(sheet.rows(), problems);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
