package org.orderwatch.cases.opposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderwatch.cases.opposition.Assessments.published;
import static org.orderwatch.cases.opposition.Matters.A;
import static org.orderwatch.cases.opposition.Matters.B;
import static org.orderwatch.cases.opposition.Matters.matter;
import static org.orderwatch.cases.opposition.Matters.restrains;
import static org.orderwatch.kernel.vocabulary.OrderForm.FINAL;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.testing.RunningCases;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.published.Published;
import org.orderwatch.kernel.tenancy.TransactionLocks;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The two halves of a pair, projected at the same moment by two consumers. */
class TwoHalvesIT {

  private final JdbcClient worker =
      RunningCases.shared().context().getBean("workerJdbcClient", JdbcClient.class);
  private final TransactionTemplate transactions =
      RunningCases.shared()
          .context()
          .getBean("workerTransactionTemplate", TransactionTemplate.class);

  private static final int TRIES = 50;

  @Test
  void findTheOpposition() throws Exception {
    create("two_halves");
    for (int i = 0; i < TRIES; i++) {
      assertThat(atOnce("two_halves", TransactionLocks::lockAll)).isEqualTo("1 segments, 1 flags");
    }
  }

  /** Whether a try misses depends on which consumer commits before the other reads. */
  @Test
  void wouldMissItWithoutTheLock() throws Exception {
    create("two_halves_unlocked");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < TRIES; i++) {
      seen.add(atOnce("two_halves_unlocked", (jdbc, names) -> {}));
    }
    assertThat(seen).contains("0 segments, 0 flags");
  }

  /** Both consumers have written their facts before either reads what is known of the pair. */
  private String atOnce(String schema, OppositionProjection.Locks locks) throws Exception {
    AgencyId agency = new AgencyId(UUID.randomUUID());
    Published his =
        published(
            agency,
            0,
            "2026-03-01T12:00:00Z",
            matter("his").order("his", FINAL, restrains(B, A, "2026-03-01", null)));
    Published hers =
        published(
            agency,
            0,
            "2026-03-01T12:00:01Z",
            matter("hers").order("hers", FINAL, restrains(A, B, "2026-03-01", null)));
    CyclicBarrier bothHaveWritten = new CyclicBarrier(2);
    try (ExecutorService consumers = Executors.newFixedThreadPool(2)) {
      CompletableFuture.allOf(
              CompletableFuture.runAsync(
                  () -> project(schema, his, bothHaveWritten, locks), consumers),
              CompletableFuture.runAsync(
                  () -> project(schema, hers, bothHaveWritten, locks), consumers))
          .get(30, TimeUnit.SECONDS);
    }
    return worker
        .sql(
            """
            select (select count(*) from %1$s.segment where agency = :agency) || ' segments, '
                || (select count(*) from %1$s.flag where agency = :agency) || ' flags'
            """
                .formatted(schema))
        .param("agency", agency.value())
        .query(String.class)
        .single();
  }

  private void project(
      String schema, Published half, CyclicBarrier barrier, OppositionProjection.Locks locks) {
    boolean[] met = new boolean[1];
    OppositionProjection projection =
        new OppositionProjection(
            worker,
            Limits.USUAL,
            (jdbc, names) -> {
              if (!met[0]) {
                met[0] = true;
                meet(barrier);
              }
              locks.take(jdbc, names);
            });
    transactions.executeWithoutResult(
        status -> {
          use(schema);
          projection.apply(List.of(half));
        });
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception alone) {
      throw new IllegalStateException("The other consumer did not come", alone);
    }
  }

  private void create(String schema) throws IOException {
    String ddl =
        new ClassPathResource("projection/opposition.sql")
            .getContentAsString(StandardCharsets.UTF_8);
    transactions.executeWithoutResult(
        status -> {
          worker.sql("create schema " + schema).update();
          use(schema);
          RunningCases.shared()
              .context()
              .getBean("workerJdbcTemplate", JdbcTemplate.class)
              .execute(ddl);
        });
  }

  private void use(String schema) {
    String path =
        worker
            .sql("select set_config('search_path', ?, true)")
            .param(schema + ", public")
            .query(String.class)
            .single();
    assertThat(path).startsWith(schema);
  }
}
