package org.orderwatch.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.orderwatch.deploy.RunningSystem;
import org.orderwatch.deploy.Service;
import org.orderwatch.deploy.driving.Topics;

/** Stored = published = projected, by content, for all that the running system holds. */
final class SameEverywhere {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningSystem running;

  SameEverywhere(RunningSystem running) {
    this.running = running;
  }

  /** Waits until nothing is on its way, then compares everything with everything. */
  void check() {
    caughtUp();
    for (Service service : Service.values()) {
      storedIsPublished(service);
    }
    nothingIsParked();
    for (String projection : List.of("timeline", "opposition", "ends")) {
      rebuiltIsTheSame(projection);
    }
  }

  /** Each stored event lies in the topic, in order, and nothing else does; twice is allowed. */
  private void storedIsPublished(Service service) {
    List<String> stored =
        rows(
            service.key(),
            """
            select aggregateidentifier || ' ' || sequencenumber || ' ' || eventidentifier
            from domainevententry order by aggregateidentifier, sequencenumber
            """);
    Map<String, JsonNode> byId = new TreeMap<>();
    Map<String, Long> last = new TreeMap<>();
    for (ConsumerRecord<String, String> record : Topics.all(running, topic(service))) {
      JsonNode event = json(record.value());
      long sequence = event.get("sequence").asLong();
      String subject = event.get("subject").asText();
      JsonNode before = byId.put(event.get("id").asText(), event);
      if (before != null) {
        assertThat(event).as("an event that is published twice").isEqualTo(before);
      } else {
        assertThat(sequence)
            .as("sequence of " + subject)
            .isEqualTo(last.getOrDefault(subject, -1L) + 1);
        last.put(subject, sequence);
      }
    }
    List<String> published =
        byId.values().stream()
            .map(
                event ->
                    event.get("subject").asText()
                        + " "
                        + event.get("sequence").asText()
                        + " "
                        + event.get("id").asText())
            .sorted()
            .toList();
    assertThat(published)
        .as(service.title() + ": published and stored")
        .isEqualTo(stored.stream().sorted().toList());
  }

  private void nothingIsParked() {
    for (Service service : Service.values()) {
      assertThat(rows(service.key(), "select event_id from parked_event"))
          .as("parked in " + service.title())
          .isEmpty();
    }
  }

  /** What a projection shows is what it shows when it is filled anew from the topics. */
  private void rebuiltIsTheSame(String projection) {
    Map<String, List<String>> live = tables(projection);
    assertThat(live.values()).as("rows of " + projection).anyMatch(rows -> !rows.isEmpty());
    String copy = copy(projection);
    assertThat(
            running
                .operator()
                .post(Service.CASES, "/operator/projections/" + projection + "/rebuild", "{}")
                .isSuccess())
        .isTrue();
    await().atMost(PATIENCE).until(() -> !copy(projection).equals(copy));
    tables(projection)
        .forEach(
            (table, rebuilt) -> {
              List<String> before = live.getOrDefault(table, List.of());
              assertThat(without(rebuilt, before))
                  .as("only after the rebuild, in " + projection + "." + table)
                  .isEmpty();
              assertThat(without(before, rebuilt))
                  .as("only before the rebuild, in " + projection + "." + table)
                  .isEmpty();
            });
  }

  private static List<String> without(List<String> rows, List<String> others) {
    List<String> left = new ArrayList<>(rows);
    left.removeAll(new HashSet<>(others));
    return left;
  }

  private String copy(String projection) {
    return rows(
            "cases",
            "select id::text from projection_copy where state = 'LIVE' and projection = '%s'"
                .formatted(projection))
        .getFirst();
  }

  private Map<String, List<String>> tables(String schema) {
    Map<String, List<String>> tables = new TreeMap<>();
    for (String table :
        rows(
            "cases", "select tablename from pg_tables where schemaname = '%s'".formatted(schema))) {
      tables.put(
          table,
          rows(
              "cases",
              "select t::text from %s.%s t order by t::text collate \"C\""
                  .formatted(schema, table)));
    }
    return tables;
  }

  /** Waits until every stored event is published and every projection has applied it. */
  private void caughtUp() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              for (Service service : Service.values()) {
                for (JsonNode lag : lags(service)) {
                  assertThat(lag.asDouble()).as("a lag of " + service.title()).isZero();
                }
              }
            });
  }

  private List<JsonNode> lags(Service service) {
    String metrics = running.operator().get(service, "/actuator/prometheus").body();
    List<JsonNode> lags = new ArrayList<>();
    metrics
        .lines()
        .filter(line -> line.matches("orderwatch_(publisher|projection)_lag[^ ]* .*"))
        .forEach(line -> lags.add(json(line.substring(line.lastIndexOf(' ') + 1))));
    assertThat(lags).as("lags of " + service.title()).isNotEmpty();
    return lags;
  }

  static String topic(Service service) {
    return service == Service.NOTIFICATIONS ? "reminders" : service.key();
  }

  /** The first column of a query, as the superuser sees it. */
  List<String> rows(String database, String sql) {
    try (Connection connection = running.system().postgres().address().connect(database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
