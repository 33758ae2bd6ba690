package org.orderwatch.deploy.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.orderwatch.deploy.RunningSystem;

/**
 * A large file with the memory that every service has by default, {@code -Xmx256m}. Takes minutes,
 * so it runs only when asked: {@code mvn verify -Dit.test=LargeImportIT
 * -Dorderwatch.large-import=20000}.
 */
@EnabledIfSystemProperty(named = "orderwatch.large-import", matches = "\\d+")
class LargeImportIT {

  @RegisterExtension static final RunningSystem RUNNING = RunningSystem.shared();

  @Test
  void everyRowIsInWithTheUsualMemory() {
    int rows = Integer.getInteger("orderwatch.large-import", 20_000);
    Importer importer = new Importer(RUNNING, "import-large");
    long start = System.nanoTime();
    UUID id = importer.records(file(rows));
    long taken = System.nanoTime();
    await()
        .atMost(Duration.ofHours(2))
        .pollInterval(Duration.ofSeconds(5))
        .until(() -> !importer.shown(id).get("state").asText().equals("CHECKING"));
    long tried = System.nanoTime();
    await()
        .atMost(Duration.ofHours(2))
        .pollInterval(Duration.ofSeconds(5))
        .until(() -> !importer.shown(id).get("state").asText().equals("RECORDING"));
    long done = System.nanoTime();
    JsonNode job = importer.shown(id);

    System.out.printf(
        "%d rows: read in %d s, tried in %d s, recorded in %d s%n",
        rows, seconds(start, taken), seconds(taken, tried), seconds(tried, done));
    assertThat(job.get("state").asText()).isEqualTo("DONE");
    assertThat(job.get("rowsDone").asInt()).isEqualTo(rows);
    assertThat(job.get("entriesAdded").asInt()).isEqualTo(rows * 5);
  }

  private static long seconds(long from, long until) {
    return Duration.ofNanos(until - from).toSeconds();
  }

  private static byte[] file(int rows) {
    StringBuilder text =
        new StringBuilder(
            "order_ref,state,county,petitioner_ref,respondent_ref,petitioner_name,client,"
                + "docket_number,petition_filed,ex_parte_granted,ex_parte_served,hearing,"
                + "final_granted,final_expires\n");
    for (int i = 0; i < rows; i++) {
      int day = 1 + i % 28;
      text.append(
          "L-%1$d,%2$s,County %3$d,LP-%4$d,LR-%4$d,Person %4$d,PETITIONER,D-%1$d,2025-01-%5$02d,2025-01-%5$02d,2025-02-%5$02d,2025-03-%5$02d,2025-03-%5$02d,2027-03-%5$02d\n"
              .formatted(i, i % 2 == 0 ? "OH" : "TX", i % 60, i / 2, day));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
