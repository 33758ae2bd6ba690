package org.orderwatch.deploy.importing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orderwatch.deploy.RunningSystem;
import org.orderwatch.deploy.Service;
import org.orderwatch.deploy.driving.Agency;
import org.orderwatch.deploy.driving.Script;

/** A script that imports into an agency of its own, and looks at what came of it. */
final class Importer {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Set<String> ENDED = Set.of("CHECKED", "REFUSED", "DONE", "DISCARDED");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningSystem running;
  private final Agency agency;
  private final Script script;
  private final HttpClient client = HttpClient.newHttpClient();

  Importer(RunningSystem running, String agencyCode) {
    this.running = running;
    this.agency = Agency.another(running, agencyCode);
    this.script = agency.script("import", "ADMINISTRATOR", "ADVOCATE", "SUPERVISOR");
  }

  Agency agency() {
    return agency;
  }

  Script script() {
    return script;
  }

  /** Sends a file; it is only tried. */
  UUID tries(byte[] file) {
    return send(file, "");
  }

  /** Sends a file that is recorded where every row passes. */
  UUID records(byte[] file) {
    return send(file, "?record=true");
  }

  /** Sends a file that is recorded where every row passes, differences as corrections. */
  UUID corrects(byte[] file) {
    return send(file, "?record=true&corrections=true");
  }

  private UUID send(byte[] file, String query) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(running.address(Service.CASES) + "/v1/imports" + query))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + script.token())
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofByteArray(file))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 202) {
        throw new AssertionError("The file was answered " + answer.statusCode() + answer.body());
      }
      return UUID.fromString(JSON.readTree(answer.body()).get("import").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The import as it stands. */
  JsonNode shown(UUID id) {
    return script.get(Service.CASES, "/v1/imports/" + id).expect(200).json();
  }

  /** The import once it has ended, or waits to be recorded. */
  JsonNode ended(UUID id) {
    await("import " + id)
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> ENDED.contains(shown(id).get("state").asText()));
    return shown(id);
  }

  /** The import once every row is in. */
  JsonNode recorded(UUID id) {
    await("import " + id)
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> shown(id).get("state").asText().equals("DONE"));
    return shown(id);
  }

  /** Waits until some rows, not all, are recorded. */
  void awaitHalf(UUID id) {
    await("half of import " + id)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              JsonNode job = shown(id);
              return job.get("state").asText().equals("RECORDING")
                  && job.get("rowsDone").asInt() > 0;
            });
  }

  /** What was found, as {@code KIND row column code}. */
  static List<String> findings(JsonNode job) {
    List<String> findings = new ArrayList<>();
    job.get("findings")
        .forEach(
            found ->
                findings.add(
                    "%s %s %s %s"
                        .formatted(
                            found.get("kind").asText(),
                            found.get("row").asText(),
                            found.get("column").asText(),
                            found.get("code").asText())));
    return findings;
  }

  /** Every event of the agency, as the last sequence of each aggregate. */
  Map<String, Long> sequences() {
    Map<String, Long> sequences = new HashMap<>();
    for (String database : List.of("orders", "cases")) {
      rows(
              database,
              "select aggregateidentifier, max(sequencenumber) from domainevententry"
                  + " where agency = ? group by 1")
          .forEach(row -> sequences.put(row.get(0), Long.valueOf(row.get(1))));
    }
    return sequences;
  }

  /**
   * Everything that order-service answers of the agency's proceedings, with ids replaced by the
   * order of their first mention, so that two agencies can be compared.
   */
  List<String> content() {
    List<String> content = new ArrayList<>();
    rows("orders", "select distinct aggregateidentifier from domainevententry where agency = ?")
        .forEach(
            row -> {
              JsonNode state =
                  script
                      .get(Service.ORDERS, "/v1/proceedings/" + row.getFirst())
                      .expect(200)
                      .json();
              content.add(
                  withoutIds(state.get("entries").toString() + state.get("assessed").toString()));
            });
    return content.stream().sorted().toList();
  }

  private static String withoutIds(String text) {
    Map<String, String> names = new HashMap<>();
    Matcher ids = ID.matcher(text);
    return ids.replaceAll(found -> names.computeIfAbsent(found.group(), id -> "#" + names.size()));
  }

  /** How many rows and keys of imports are kept for the agency. */
  int staged() {
    return rows("cases", "select job::text, number::text from import_chunk where agency = ?")
        .size();
  }

  /** The text of a table, to look for what must not be read in it. */
  String table(String table) {
    return rows("cases", "select t::text, '' from " + table + " t where agency = ?").toString();
  }

  private List<List<String>> rows(String database, String sql) {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = running.system().postgres().address().connect(database);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, agencyId());
      try (ResultSet result = statement.executeQuery()) {
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            row.add(result.getString(i));
          }
          rows.add(row);
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return rows;
  }

  private UUID agencyId() {
    try {
      byte[] claims = Base64.getUrlDecoder().decode(script.token().split("\\.")[1]);
      return UUID.fromString(JSON.readTree(claims).get("agency").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
