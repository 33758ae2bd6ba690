package org.orderwatch.cases.ends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orderwatch.cases.access.Viewer;
import org.orderwatch.cases.testing.RunningCases;
import org.orderwatch.kernel.eventstore.EventJson;
import org.orderwatch.kernel.ids.AgencyId;
import org.orderwatch.kernel.ids.UserId;
import org.orderwatch.kernel.tenancy.AgencyContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the plans of the lists of ends as the request role, under row-level security, at 1,000
 * orders and at many. How many is the system property {@code orderwatch.ends.orders}, 100,000 by
 * default; docs/benchmarks.md records a run with 1,000,000.
 */
class EndsPlanIT {

  private static final int FEW = 1_000;
  private static final int MANY = Integer.getInteger("orderwatch.ends.orders", 100_000);
  private static final String TABLES = "select to_regclass('ends.ending') is not null";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final RunningCases service = RunningCases.shared();
  private final JdbcTemplate worker =
      service.context().getBean("workerJdbcTemplate", JdbcTemplate.class);
  private final JdbcClient app = service.context().getBean("jdbcClient", JdbcClient.class);
  private final TransactionTemplate appTransactions =
      service.context().getBean("transactionTemplate", TransactionTemplate.class);
  private final TransactionTemplate workerTransactions =
      service.context().getBean("workerTransactionTemplate", TransactionTemplate.class);
  private final Viewer supervisor = new Viewer(new UserId(UUID.randomUUID()), false, true);
  private final Viewer advocate = new Viewer(new UserId(UUID.randomUUID()), true, false);

  @Test
  void aPageReadsTheSameNumberOfBuffersHoweverManyOrdersThereAre() throws IOException {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> worker.queryForObject(TABLES, Boolean.class));
    AgencyId small = new AgencyId(UUID.randomUUID());
    AgencyId large = new AgencyId(UUID.randomUUID());
    List<String> lines = new ArrayList<>();
    load(small, FEW);
    List<Integer> few = buffers(small, FEW, lines);
    load(large, MANY);
    List<Integer> many = buffers(large, MANY, lines);
    Files.write(Path.of("target", "ends-plans.txt"), lines);

    for (int i = 0; i < few.size(); i++) {
      assertThat(many.get(i))
          .as("buffers of list %d: %s and %s", i, few, many)
          .isLessThan(2 * few.get(i));
    }
  }

  private List<Integer> buffers(AgencyId agency, int orders, List<String> lines) {
    LocalDate far = TODAY.plusDays(36_500);
    return List.of(
        buffers(agency, orders, lines, "upcoming, supervisor", Coming.UPCOMING, supervisor, far),
        buffers(agency, orders, lines, "upcoming, advocate", Coming.UPCOMING, advocate, far),
        buffers(
            agency,
            orders,
            lines,
            "unconfirmed, supervisor",
            Coming.UNCONFIRMED,
            supervisor,
            TODAY));
  }

  private int buffers(
      AgencyId agency,
      int orders,
      List<String> lines,
      String list,
      String sql,
      Viewer viewer,
      LocalDate until) {
    String plan = "";
    for (int warm = 0; warm < 2; warm++) {
      plan =
          AgencyContext.get(
              agency,
              () ->
                  appTransactions.execute(
                      status ->
                          app.sql("explain (analyze, buffers, format json) " + sql)
                              .params(Coming.planParameters(viewer, TODAY, until))
                              .query(String.class)
                              .single()));
    }
    JsonNode top = read(plan).path(0).path("Plan");
    assertThat(top.path("Actual Rows").asInt()).as("rows of a page").isEqualTo(21);
    assertThat(plan).doesNotContain("Seq Scan");
    int buffers = top.path("Shared Hit Blocks").asInt() + top.path("Shared Read Blocks").asInt();
    lines.add(list + ", " + orders + " orders: " + buffers + " buffers");
    lines.add(plan);
    return buffers;
  }

  private static JsonNode read(String json) {
    try {
      return EventJson.published().readTree(json);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Two thirds of the orders lie ahead; every third may have ended. One advocate has a tenth. */
  private void load(AgencyId agency, int orders) {
    int chunk = 50_000;
    for (int from = 1; from <= orders; from += chunk) {
      int first = from;
      int last = Math.min(orders, from + chunk - 1);
      workerTransactions.executeWithoutResult(status -> insert(agency, first, last));
    }
    worker.execute("vacuum analyze ends.ending, ends.order_end");
  }

  private void insert(AgencyId agency, int first, int last) {
    worker.update(
        """
        with made as (
          insert into ends.order_end (agency, proceeding, order_id, form, granted_on, earliest,
            expected, latest, basis, restraints)
          select ?, gen_random_uuid(), gen_random_uuid(), 'FINAL', date '2025-01-01',
            ?::date + 1 + n % 1500 - case when n % 3 = 0 then 1501 else 0 end, null,
            case when n % 3 = 0 then 'infinity' else ?::date + 1 + n % 1500 end, 'STATED', '[]'
          from generate_series(?::int, ?::int) n
          returning *
        )
        insert into ends.ending (agency, viewer, ends, order_id, latest, proceeding)
        select m.agency, v.viewer, m.earliest, m.order_id, m.latest, m.proceeding
        from made m
        join (values (?::uuid, 256), (?::uuid, 26)) v(viewer, share)
          on get_byte(uuid_send(m.order_id), 0) < v.share
        """,
        agency.value(), TODAY, TODAY, first, last, ViewerRows.SUPERVISORS, advocate.user().value());
  }
}
