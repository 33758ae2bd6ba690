package org.orderwatch.deploy.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderwatch.deploy.RunningSystem;
import org.orderwatch.deploy.Service;
import org.orderwatch.deploy.driving.PersonalTexts;
import org.orderwatch.deploy.driving.Visitor;

/** An agency's spreadsheet becomes proceedings, persons and cases: all of it or none. */
class ImportIT {

  @RegisterExtension static final RunningSystem RUNNING = RunningSystem.shared();

  private static Sheet good() {
    return new Sheet()
        .row(
            "G-1",
            "OH",
            "GP-1",
            "GP-2",
            "petitioner_name",
            "Wilhelmine Importiert",
            "petitioner_dob",
            "1984-03-09",
            "respondent_name",
            "Bartholomew Importiert",
            "county",
            "Franklin",
            "court",
            "Domestic Relations",
            "docket_number",
            "24-DV-771301",
            "petition_filed",
            "2024-03-01",
            "ex_parte_granted",
            "2024-03-01",
            "ex_parte_expires",
            "2024-03-15",
            "ex_parte_served",
            "2024-03-02",
            "hearing",
            "2024-03-15",
            "final_granted",
            "2024-03-15",
            "final_expires",
            "2026-03-14",
            "final_served",
            "2024-03-16",
            "findings_petitioner",
            "Y",
            "cross_petition_filed",
            "N")
        .row(
            "G-2",
            "OH",
            "GP-2",
            "GP-1",
            "client",
            "RESPONDENT",
            "county",
            "Franklin",
            "petition_filed",
            "2024-03-05",
            "cross_petition_to",
            "G-1",
            "dismissed",
            "2024-03-20",
            "dismissed_by",
            "COURT",
            "dismissal_reason",
            "FAILURE_TO_APPEAR")
        .row(
            "G-3",
            "KY",
            "GP-3",
            "GP-4",
            "petitioner_name",
            "Kunigunde Importiert",
            "petition_filed",
            "2025-01-07",
            "final_granted",
            "2025-01-21",
            "final_restrains",
            "BOTH",
            "final_expires",
            "PERMANENT",
            "modified",
            "2025-05-02",
            "vacated",
            "2025-09-01")
        .row(
            "G-4",
            "NC",
            "GP-5",
            "GP-6",
            "petition_filed",
            "2025-02-03",
            "ex_parte_granted",
            "2025-02-03");
  }

  @Test
  void aGoodFileIsRecordedAndTheSameFileAgainChangesNothing() {
    Importer importer = new Importer(RUNNING, "import-good");

    JsonNode tried = importer.ended(importer.tries(good().csv()));
    assertThat(tried.get("state").asText())
        .as(tried.get("findings").toString())
        .isEqualTo("CHECKED");
    assertThat(importer.sequences()).as("trying records nothing").isEmpty();

    JsonNode done = importer.ended(importer.records(good().csv()));
    assertThat(done.get("state").asText()).isEqualTo("DONE");
    assertThat(done.get("rowsDone").asInt()).isEqualTo(4);
    assertThat(done.get("entriesAdded").asInt()).isEqualTo(14);
    Map<String, Long> recorded = importer.sequences();
    assertThat(importer.content()).hasSize(4);

    String usDates =
        new String(good().csv(), StandardCharsets.UTF_8)
            .replaceAll("(\\d{4})-(\\d{2})-(\\d{2})", "$2/$3/$1");
    byte[] again = ("\uFEFF" + usDates).getBytes(StandardCharsets.UTF_8);
    JsonNode same = importer.ended(importer.corrects(again));
    assertThat(same.get("state").asText()).isEqualTo("DONE");
    assertThat(same.get("entriesAdded").asInt()).isZero();
    assertThat(same.get("differences").asInt()).isZero();
    assertThat(importer.sequences()).isEqualTo(recorded);
  }

  @Test
  void inAChangedFileNewCellsAddChangedOnesWaitForTheChoiceAndEmptiedOnesChangeNothing() {
    Importer importer = new Importer(RUNNING, "import-changed");
    importer.ended(importer.records(good().csv()));
    Map<String, Long> before = importer.sequences();

    byte[] emptied =
        good()
            .change(
                "G-1",
                "county",
                "",
                "docket_number",
                "",
                "final_expires",
                "",
                "hearing",
                "",
                "findings_petitioner",
                "",
                "ex_parte_served",
                "",
                "petitioner_name",
                "")
            .change("G-2", "cross_petition_to", "", "dismissed_by", "", "dismissal_reason", "")
            .change("G-3", "final_restrains", "", "final_expires", "")
            .csv();
    JsonNode unchanged = importer.ended(importer.corrects(emptied));
    assertThat(unchanged.get("state").asText()).isEqualTo("DONE");
    assertThat(Importer.findings(unchanged)).noneMatch(found -> found.startsWith("DIFFERENCE"));
    assertThat(importer.sequences()).as("an emptied cell changes nothing").isEqualTo(before);

    byte[] changed =
        good()
            .change("G-4", "ex_parte_served", "2025-02-09")
            .change("G-1", "final_expires", "2027-03-14", "petitioner_name", "Walburga Importiert")
            .csv();
    JsonNode left = importer.ended(importer.records(changed));
    assertThat(left.get("entriesAdded").asInt()).isEqualTo(1);
    assertThat(left.get("entriesCorrected").asInt()).isZero();
    assertThat(Importer.findings(left))
        .filteredOn(found -> found.startsWith("DIFFERENCE"))
        .containsExactlyInAnyOrder(
            "DIFFERENCE 2 final_expires DIFFERS", "DIFFERENCE 2 petitioner_name DIFFERS");
    assertThat(importer.content().toString()).contains("2026-03-14").doesNotContain("2027-03-14");

    JsonNode chosen = importer.ended(importer.corrects(changed));
    assertThat(chosen.get("entriesCorrected").asInt()).isEqualTo(1);
    assertThat(importer.content().toString()).contains("2027-03-14");
    assertThat(importer.ended(importer.tries(changed)).get("differences").asInt()).isZero();
  }

  @Test
  void aBadFileIsToldByRowAndColumnAndNothingOfItIsRecorded() {
    Importer importer = new Importer(RUNNING, "import-bad");
    byte[] bad =
        good()
            .row("B-6", "XX", "BP-1", "BP-2", "petition_filed", "soon")
            .row("B-7", "OH", "BP-1", "BP-1", "petition_filed", "2024-01-01")
            .row("B-8", "OH", "BP-1", "BP-2", "vacated", "2024-01-01")
            .row("B-9", "OH", "BP-1", "BP-2", "petition_filed", "2199-01-01")
            .row(
                "B-10",
                "OH",
                "BP-1",
                "BP-2",
                "final_granted",
                "2024-05-01",
                "final_expires",
                "2024-04-01")
            .row(
                "B-11",
                "OH",
                "BP-1",
                "BP-2",
                "final_granted",
                "2024-05-01",
                "final_served",
                "2024-04-01")
            .row(
                "B-12",
                "OH",
                "BP-1",
                "BP-2",
                "petition_filed",
                "2024-01-01",
                "cross_petition_to",
                "B-99")
            .row(
                "B-13",
                "OH",
                "BP-1",
                "BP-2",
                "petition_filed",
                "2024-01-01",
                "advocate",
                "nobody-by-this-name")
            .row("B-14", "OH", "BP-1", "BP-2")
            .row("G-1", "OH", "BP-1", "BP-2", "petition_filed", "2024-01-01")
            .row(
                "B-16",
                "OH",
                "GP-1",
                "BP-2",
                "petition_filed",
                "2024-01-01",
                "petitioner_name",
                "Sieglinde Importiert",
                "petitioner_dob",
                "1985-03-09")
            .row(
                "B-17",
                "OH",
                "BP-1",
                "BP-2",
                "petition_filed",
                "2024-01-01",
                "cross_petition_to",
                "B-18")
            .row(
                "B-18",
                "OH",
                "BP-2",
                "BP-1",
                "petition_filed",
                "2024-01-01",
                "cross_petition_to",
                "B-17")
            .csv();

    JsonNode refused = importer.ended(importer.records(bad));

    assertThat(refused.get("state").asText()).isEqualTo("REFUSED");
    assertThat(Importer.findings(refused))
        .filteredOn(found -> found.startsWith("PROBLEM"))
        .containsExactlyInAnyOrder(
            "PROBLEM 6 state NOT_A_STATE",
            "PROBLEM 6 petition_filed NOT_A_DATE",
            "PROBLEM 7 respondent_ref OPPOSES_HERSELF",
            "PROBLEM 8 vacated NO_ORDER_TO_ACT_ON",
            "PROBLEM 9 petition_filed IN_THE_FUTURE",
            "PROBLEM 10 final_expires ENDS_BEFORE_GRANT",
            "PROBLEM 11 final_served BEFORE_GRANT",
            "PROBLEM 12 cross_petition_to NO_SUCH_ORDER_REF",
            "PROBLEM 13 advocate NO_SUCH_ADVOCATE",
            "PROBLEM 14 petition_filed NOTHING_HAPPENED",
            "PROBLEM 15 order_ref ORDER_REF_TWICE",
            "PROBLEM 16 petitioner_name REF_WITH_TWO_NAMES",
            "PROBLEM 16 petitioner_dob REF_WITH_TWO_BIRTH_DATES",
            "PROBLEM 17 cross_petition_to CROSS_PETITIONS_IN_A_CIRCLE",
            "PROBLEM 17 cross_petition_to CROSS_PETITION_CYCLE",
            "PROBLEM 18 cross_petition_to CROSS_PETITIONS_IN_A_CIRCLE",
            "PROBLEM 18 cross_petition_to CROSS_PETITION_CYCLE");
    assertThat(importer.sequences()).isEmpty();
  }

  @Test
  void hostileFilesAreToldOrTakenAsTextAndNeverBreakTheService() {
    Importer importer = new Importer(RUNNING, "import-hostile");

    JsonNode huge =
        importer.ended(
            importer.records(
                new Sheet()
                    .row("H-1", "OH", "HP-1", "HP-2", "county", "x".repeat(10_000_000))
                    .csv()));
    assertThat(Importer.findings(huge)).contains("PROBLEM 2 county CELL_TOO_LONG");
    byte[] latin =
        new Sheet()
            .row(
                "H-1",
                "OH",
                "HP-1",
                "HP-2",
                "county",
                "Ch\u00e2telaine",
                "petition_filed",
                "1/2/2024")
            .csv();
    JsonNode encoded =
        importer.ended(
            importer.records(
                new String(latin, StandardCharsets.UTF_8)
                    .getBytes(Charset.forName("windows-1252"))));
    assertThat(Importer.findings(encoded)).containsExactly("PROBLEM 1 null NOT_UTF8");

    JsonNode formulas =
        importer.ended(
            importer.records(
                new Sheet()
                    .row(
                        "=1+1",
                        "OH",
                        "@HP-1",
                        "-HP-2",
                        "petitioner_name",
                        "=HYPERLINK(\"http://example.org\")",
                        "county",
                        "+cmd|' /C calc'!A0",
                        "petition_filed",
                        "1/2/2024")
                    .csv()));
    assertThat(formulas.get("state").asText()).isEqualTo("DONE");
    JsonNode found =
        importer
            .script()
            .post(Service.CASES, "/v1/persons/search", Map.of("agencyRef", "@HP-1"))
            .expect(200)
            .json();
    assertThat(found.get("persons").get(0).get("name").asText())
        .as("kept as text, letter by letter")
        .isEqualTo("=HYPERLINK(\"http://example.org\")");
  }

  @Test
  void whileItWaitsTheRowsLieSealedAndTheyGoWhenTheImportEnds() {
    Importer importer = new Importer(RUNNING, "import-sealed");
    UUID waiting = importer.tries(good().csv());
    importer.ended(waiting);

    assertThat(importer.staged()).isPositive();
    for (String table : List.of("import_chunk", "import_job", "import_finding", "receipt")) {
      assertThat(importer.table(table))
          .doesNotContain("Importiert", "GP-1", "771301", "1984-03-09", "Franklin");
    }
    importer.script().send("DELETE", Service.CASES, "/v1/imports/" + waiting, null).expect(200);
    Awaitility.await().until(() -> importer.staged() == 0);

    importer.ended(importer.records(good().csv()));
    Awaitility.await().until(() -> importer.staged() == 0);
  }

  @Test
  void onThePageAFileIsTriedFirstAndRecordedByAButton() {
    Importer importer = new Importer(RUNNING, "import-page");
    Visitor visitor = new Visitor(RUNNING.address(Service.CASES));
    visitor.signIn(importer.agency().administrator(), importer.agency().password());

    HttpResponse<String> uploaded =
        visitor.upload(visitor.open("/import"), "/import", "file", good().csv());
    String page = uploaded.uri().getPath();
    assertThat(page).startsWith("/import/");
    importer.ended(UUID.fromString(page.substring("/import/".length())));
    assertThat(importer.sequences()).isEmpty();

    visitor.submit(visitor.open(page), page + "/recording", Map.of());
    JsonNode done = importer.recorded(UUID.fromString(page.substring("/import/".length())));
    assertThat(done.get("state").asText()).isEqualTo("DONE");
    assertThat(visitor.open(page).body()).contains("14").doesNotContain("Importiert");
    assertThat(importer.content()).hasSize(4);
  }

  @Test
  void killedHalfwayTheResultEqualsAnUndisturbedImport() {
    byte[] file = many();
    Importer undisturbed = new Importer(RUNNING, "import-calm");
    assertThat(undisturbed.ended(undisturbed.records(file)).get("state").asText())
        .isEqualTo("DONE");
    List<String> expected = undisturbed.content();
    assertThat(expected).hasSize(60);

    for (Service killed : List.of(Service.CASES, Service.ORDERS)) {
      Importer importer = new Importer(RUNNING, "import-" + killed.key());
      UUID id = importer.records(file);
      importer.awaitHalf(id);
      RUNNING.killAndRestart(killed);
      JsonNode done = importer.ended(id);

      assertThat(done.get("state").asText()).isEqualTo("DONE");
      assertThat(done.get("rowsDone").asInt()).isEqualTo(60);
      assertThat(importer.content()).as(killed + " killed").isEqualTo(expected);
      assertThat(importer.sequences()).hasSameSizeAs(undisturbed.sequences());
      Awaitility.await().until(() -> importer.staged() == 0);
    }
  }

  private static byte[] many() {
    Sheet sheet = new Sheet();
    for (int i = 0; i < 60; i++) {
      sheet.row(
          "M-" + i,
          i % 2 == 0 ? "OH" : "KY",
          "MP-" + (i / 2),
          "MR-" + (i / 2),
          "petitioner_name",
          PersonalTexts.name("Adelgunde Importiert" + (i / 2)),
          "docket_number",
          "25-CV-88" + i,
          "county",
          "County " + i % 7,
          "petition_filed",
          "2025-01-%02d".formatted(1 + i % 28),
          "ex_parte_granted",
          "2025-02-%02d".formatted(1 + i % 28),
          "final_granted",
          "2025-04-%02d".formatted(1 + i % 28),
          "final_expires",
          "2026-04-01");
    }
    return sheet.csv();
  }
}
