package org.orderwatch.deploy.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The agency's spreadsheet: some hundred cases over three years before a day, with every course
 * that columns can tell. The same day gives the same file.
 */
public final class SampleSheet {

  private static final int ROUNDS = 15;
  private static final List<List<String>> COURTS =
      List.of(
          List.of("OH", "Franklin", "Domestic Relations"),
          List.of("OH", "Lucas", "Domestic Relations"),
          List.of("KY", "Fayette", "Family Court"),
          List.of("NC", "Durham", "District Court"),
          List.of("CA", "Alameda", "Superior Court"),
          List.of("OR", "Lane", "Circuit Court"),
          List.of("IL", "Peoria", "Circuit Court"),
          List.of("WA", "Pierce", "Superior Court"),
          List.of("AZ", "Pima", "Superior Court"),
          List.of("MD", "Howard", "District Court"),
          List.of("MA", "Essex", "Probate and Family Court"),
          List.of("TX", "Travis", "District Court"));

  private final LocalDate today;
  private final List<String> advocates;
  private final Random random = new Random(20_240_229);
  private final SampleNames names = new SampleNames(random);
  private final List<Map<String, String>> rows = new ArrayList<>();
  private int persons;

  private SampleSheet(LocalDate today, List<String> advocates) {
    this.today = today;
    this.advocates = advocates;
  }

  /**
   * The file.
   *
   * @param today the last day of what it tells
   * @param advocates the user names among whom the clients are divided
   */
  public static byte[] csv(LocalDate today, List<String> advocates) {
    SampleSheet sheet = new SampleSheet(today, advocates);
    for (int round = 0; round < ROUNDS; round++) {
      sheet.round();
    }
    return sheet.text().getBytes(StandardCharsets.UTF_8);
  }

  /** Somebody, with an advocate if she is a client. */
  private record Someone(String ref, String name, LocalDate born) {}

  /** A pair of persons. */
  private record Pair(Someone client, Someone other, String advocate) {}

  private void round() {
    grantedServedAndRunning();
    afterADenial();
    notAppeared();
    finalDenied();
    fromTheEmergencyOn();
    onePaperTwoRestrained();
    crossPetitions();
    twoCourts();
    renewed();
    modified();
    vacated();
    temporaryAndUnserved();
    onlyFiled();
    againstTheClient();
    orderAndPetition();
    oneAfterTheOther();
    endsSoon();
    restrainsThePetitioner();
  }

  private void grantedServedAndRunning() {
    LocalDate filed = ago(80, 1_000);
    granted(pair(), filed)
        .cell("final_expires", filed.plusDays(14).plusYears(1 + random.nextInt(5)));
  }

  private void afterADenial() {
    LocalDate filed = ago(80, 900);
    row(pair(), filed)
        .cell("ex_parte_denied", filed)
        .cell("hearing", filed.plusDays(20))
        .cell("final_granted", filed.plusDays(20))
        .cell("final_expires", filed.plusDays(20).plusYears(2));
  }

  private void notAppeared() {
    LocalDate filed = ago(60, 1_000);
    exParte(row(pair(), filed), filed)
        .cell("hearing", filed.plusDays(14))
        .cell("dismissed", filed.plusDays(14))
        .cell("dismissed_by", "COURT")
        .cell("dismissal_reason", random.nextBoolean() ? "FAILURE_TO_APPEAR" : "LACK_OF_SERVICE");
  }

  private void finalDenied() {
    LocalDate filed = ago(60, 1_000);
    exParte(row(pair(), filed), filed).cell("final_denied", filed.plusDays(15));
  }

  private void fromTheEmergencyOn() {
    LocalDate night = ago(80, 1_000);
    Row row =
        row(pair(), night.plusDays(2))
            .cell("emergency_granted", night)
            .cell("emergency_expires", night.plusDays(3))
            .cell("emergency_served", night);
    exParte(row, night.plusDays(2))
        .cell("final_granted", night.plusDays(18))
        .cell("final_expires", "PERMANENT")
        .cell("final_served", night.plusDays(18));
  }

  private void onePaperTwoRestrained() {
    LocalDate filed = ago(80, 600);
    granted(pair(), filed)
        .cell("final_expires", filed.plusYears(3))
        .cell("final_restrains", "BOTH")
        .cell("findings_petitioner", random.nextBoolean() ? "N" : "")
        .cell("findings_respondent", "N")
        .cell("cross_petition_filed", random.nextBoolean() ? "N" : "");
  }

  private void crossPetitions() {
    LocalDate filed = ago(80, 800);
    Pair pair = pair();
    Row first = exParte(row(pair, filed), filed);
    row(swapped(pair), filed.plusDays(4))
        .cell("client", "RESPONDENT")
        .cell("cross_petition_to", first.ref())
        .cell("ex_parte_granted", filed.plusDays(5))
        .cell("ex_parte_expires", filed.plusDays(19))
        .cell("final_granted", filed.plusDays(16))
        .cell("final_expires", filed.plusDays(16).plusYears(1));
    first
        .cell("final_granted", filed.plusDays(16))
        .cell("final_expires", filed.plusDays(16).plusYears(1));
  }

  private void twoCourts() {
    LocalDate filed = ago(120, 700);
    Pair pair = pair();
    granted(pair, filed).cell("final_expires", filed.plusYears(2));
    granted(swapped(pair), filed.plusDays(40))
        .cell("client", "RESPONDENT")
        .cell("final_expires", filed.plusYears(1));
  }

  private void renewed() {
    LocalDate filed = ago(700, 1_050);
    LocalDate end = filed.plusDays(14).plusYears(1);
    granted(pair(), filed)
        .cell("final_expires", end)
        .cell("renewed", end.minusDays(10))
        .cell("renewed_until", random.nextInt(4) == 0 ? "PERMANENT" : end.plusYears(3).toString());
  }

  private void modified() {
    LocalDate filed = ago(200, 700);
    Row row =
        granted(pair(), filed)
            .cell("final_expires", filed.plusYears(2))
            .cell("modified", filed.plusDays(100));
    if (random.nextBoolean()) {
      row.cell("modified_expires", filed.plusYears(1));
    }
  }

  private void vacated() {
    LocalDate filed = ago(200, 900);
    granted(pair(), filed)
        .cell("final_expires", filed.plusYears(2))
        .cell("vacated", filed.plusDays(90 + random.nextInt(60)));
  }

  private void temporaryAndUnserved() {
    LocalDate filed = ago(1, 10);
    row(pair(), filed)
        .cell("ex_parte_granted", filed)
        .cell("ex_parte_expires", today.plusDays(3 + random.nextInt(10)))
        .cell("hearing", today.plusDays(2 + random.nextInt(10)));
  }

  private void onlyFiled() {
    row(pair(), random.nextBoolean() ? ago(3, 60) : ago(190, 400));
  }

  private void againstTheClient() {
    LocalDate filed = ago(60, 800);
    granted(swapped(pair()), filed)
        .cell("client", "RESPONDENT")
        .cell("final_expires", filed.plusYears(2));
  }

  private void orderAndPetition() {
    LocalDate filed = ago(60, 150);
    Pair pair = pair();
    granted(pair, filed).cell("final_expires", filed.plusYears(1));
    row(swapped(pair), filed.plusDays(30)).cell("client", "RESPONDENT");
  }

  private void oneAfterTheOther() {
    LocalDate filed = ago(500, 900);
    Pair pair = pair();
    granted(pair, filed).cell("final_expires", filed.plusDays(180));
    granted(swapped(pair), filed.plusDays(260))
        .cell("client", "RESPONDENT")
        .cell("final_expires", filed.plusYears(3));
  }

  private void endsSoon() {
    LocalDate end = today.plusDays(2 + random.nextInt(60));
    granted(pair(), end.minusYears(1).minusDays(14)).cell("final_expires", end);
  }

  private void restrainsThePetitioner() {
    LocalDate filed = ago(80, 600);
    granted(pair(), filed)
        .cell("final_expires", filed.plusYears(1))
        .cell("final_restrains", "PETITIONER")
        .cell("cross_petition_filed", "Y");
  }

  /** From filing over the temporary order to the final one, both served. */
  private Row granted(Pair pair, LocalDate filed) {
    Row row =
        exParte(row(pair, filed), filed)
            .cell("hearing", filed.plusDays(14))
            .cell("final_granted", filed.plusDays(14));
    return random.nextInt(5) == 0 ? row : row.cell("final_served", filed.plusDays(16));
  }

  private Row exParte(Row row, LocalDate filed) {
    return row.cell("ex_parte_granted", filed)
        .cell("ex_parte_expires", filed.plusDays(14))
        .cell("ex_parte_served", filed.plusDays(1 + random.nextInt(4)));
  }

  private Row row(Pair pair, LocalDate filed) {
    List<String> court = COURTS.get(random.nextInt(COURTS.size()));
    Row row = new Row("HL-" + (1_000 + rows.size()));
    row.cell("docket_number", "%d-PO-%05d".formatted(filed.getYear(), random.nextInt(100_000)))
        .cell("state", court.get(0))
        .cell("county", court.get(1))
        .cell("court", court.get(2))
        .cell("petitioner_ref", pair.client().ref())
        .cell("petitioner_name", pair.client().name())
        .cell("petitioner_dob", pair.client().born())
        .cell("respondent_ref", pair.other().ref())
        .cell("respondent_name", pair.other().name())
        .cell("respondent_dob", pair.other().born())
        .cell("client", "PETITIONER")
        .cell("advocate", pair.advocate())
        .cell("petition_filed", filed);
    rows.add(row.cells);
    return row;
  }

  private Pair pair() {
    return new Pair(someone(), someone(), advocates.get(random.nextInt(advocates.size())));
  }

  private static Pair swapped(Pair pair) {
    return new Pair(pair.other(), pair.client(), pair.advocate());
  }

  private Someone someone() {
    persons++;
    return new Someone(
        "P-" + persons,
        names.next(),
        LocalDate.of(1960 + random.nextInt(44), 1 + random.nextInt(12), 1 + random.nextInt(28)));
  }

  private LocalDate ago(int least, int most) {
    return today.minusDays(least + (long) random.nextInt(most - least));
  }

  private String text() {
    Set<String> header = new LinkedHashSet<>();
    rows.forEach(row -> header.addAll(row.keySet()));
    StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
    for (Map<String, String> row : rows) {
      text.append(
              String.join(
                  ",", header.stream().map(column -> row.getOrDefault(column, "")).toList()))
          .append('\n');
    }
    return text.toString();
  }

  /** A row that is being written. */
  private static final class Row {

    private final Map<String, String> cells = new LinkedHashMap<>();

    Row(String ref) {
      cells.put("order_ref", ref);
    }

    String ref() {
      return cells.getOrDefault("order_ref", "");
    }

    Row cell(String column, Object value) {
      cells.put(column, value.toString());
      return this;
    }
  }
}
